using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stripe;

namespace StreamPlatform.Standins.Specs.Stripe;

// Takes events as a service does: raw body, signature, then the event.
public sealed class WebhookListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _secret;

    private WebhookListener(string secret)
    {
        _secret = secret;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/hook", TakeAsync);
    }

    public ConcurrentQueue<Event> Taken { get; } = [];

    public string Url => $"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/hook";

    public static async Task<WebhookListener> StartAsync(string secret)
    {
        var listener = new WebhookListener(secret);
        await listener._app.StartAsync();
        return listener;
    }

    public async Task<IReadOnlyList<Event>> UntilAsync(Func<IReadOnlyList<Event>, bool> enough)
    {
        while (true)
        {
            Event[] taken = [.. Taken];
            if (enough(taken))
            {
                return taken;
            }

            await Task.Delay(20);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var payload = await reader.ReadToEndAsync();
        try
        {
            Taken.Enqueue(EventUtility.ConstructEvent(payload, context.Request.Headers["Stripe-Signature"], _secret));
        }
        catch (StripeException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}

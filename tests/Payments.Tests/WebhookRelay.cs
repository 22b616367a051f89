using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Payments.Tests;

// The address that Stripe sends events to: passes them on to the room, or takes them and keeps silent.
internal sealed class WebhookRelay : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookRelay(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/";

    public HttpClient? To { get; set; }

    // Of whom events are lost, by a text in them.
    public string? Lost { get; set; }

    public static async Task<WebhookRelay> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var relay = new WebhookRelay(app);
        app.MapPost("/", relay.PassOnAsync);
        await app.StartAsync();
        return relay;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> PassOnAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        if (Lost is { } lost && body.Contains(lost, StringComparison.Ordinal))
        {
            return Results.Ok();
        }

        if (To is not { } room)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/payments/webhooks/stripe") { Content = new StringContent(body) };
        message.Headers.TryAddWithoutValidation("Stripe-Signature", request.Headers["Stripe-Signature"].ToString());
        using var answer = await room.SendAsync(message);
        return Results.StatusCode((int)answer.StatusCode);
    }
}

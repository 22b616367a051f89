using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Gateway.Tests;

// A service behind the gateway that remembers what reached it.
public sealed class Upstream : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Upstream(WebApplication app) => _app = app;

    public ConcurrentQueue<Arrival> Arrivals { get; } = [];

    public string Address => _app.Urls.Single();

    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsJsonAsync(new { ok = true });

    public static async Task<Upstream> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var upstream = new Upstream(builder.Build());
        upstream._app.Run(context =>
        {
            var request = context.Request;
            upstream.Arrivals.Enqueue(new Arrival(
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return upstream.Answer(context);
        });
        await upstream._app.StartAsync();
        return upstream;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public sealed record Arrival(string Target, IReadOnlyDictionary<string, string> Headers);
}

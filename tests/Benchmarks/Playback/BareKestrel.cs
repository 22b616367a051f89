using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Benchmarks.Playback;

/// <summary>Gives the same answer without a gateway, a room or a store behind it: what HTTP itself costs on this machine.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareKestrel(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<BareKestrel> StartAsync(string route, byte[] answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost(route, () => Results.Bytes(answer, "application/json"));
        await app.StartAsync();
        return new BareKestrel(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

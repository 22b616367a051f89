using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Testing;

namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>Of Identity the keys, of Catalog one creator with a channel and whatever video is asked for.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    public const string Channel = "c00000000000000a";
    private readonly WebApplication _app;

    private Neighbours(TestTokens tokens)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/jwks.json", () => Results.Text(tokens.KeySet(), "application/json"));
        _app.MapGet("/api/catalog/studio/channel", () => new { id = Channel, name = "Deep sea" });
        _app.MapGet("/api/catalog/studio/videos/{id}", (string id) => new { id, title = "A whale", channel = new { id = Channel, name = "Deep sea" } });
    }

    public string Address => _app.Urls.Single();

    public static async Task<Neighbours> StartAsync(TestTokens tokens)
    {
        var neighbours = new Neighbours(tokens);
        await neighbours._app.StartAsync(TestContext.Current.CancellationToken);
        return neighbours;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace StreamPlatform.Payments.Tests;

internal sealed record CatalogChannel(string Id, string Name);

internal sealed record CatalogVideo(string Id, string Title, CatalogChannel Channel);

// Whose videos and channels there are. The caller is who the token says.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<(string OwnerId, string VideoId), CatalogVideo> Videos { get; } = new();

    public ConcurrentDictionary<string, CatalogChannel> Channels { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/api/catalog/studio/videos/{id}", (string id, HttpRequest request) =>
            catalog.Videos.TryGetValue((CallerOf(request), id), out var video) ? Results.Ok(video) : Results.NotFound());
        app.MapGet("/api/catalog/studio/channel", (HttpRequest request) =>
            catalog.Channels.TryGetValue(CallerOf(request), out var channel) ? Results.Ok(channel) : Results.NotFound());
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string CallerOf(HttpRequest request) =>
        new JsonWebToken(request.Headers.Authorization.ToString()["Bearer ".Length..]).Subject;
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Notifications.Mail;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests;

// What everybody may find at the moment, and Identity's addresses.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, FeedVideo> Videos { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/internal/feed/videos", (string ids) => new FeedPage([.. ids.Split(',').Select(id => catalog.Videos.GetValueOrDefault(id)).OfType<FeedVideo>()]));
        app.MapGet("/internal/accounts/{userId}/address", (string userId) => new Recipient($"{userId}@example.org", "Vera Viewer"));
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Notifications.Following;
using StreamPlatform.Notifications.Mail;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Tests;

// What everybody may find at the moment, and Identity's addresses.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, FeedVideo> Videos { get; } = new();

    public ConcurrentQueue<FeedFollow> Follows { get; } = new();

    // A page of follows is answered with an error, once.
    public bool FailsOnce { get; set; }

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/internal/feed/videos", (string ids) => new FeedPage<FeedVideo>([.. ids.Split(',').Select(id => catalog.Videos.GetValueOrDefault(id)).OfType<FeedVideo>()], null));
        app.MapGet("/internal/feed/follows", catalog.ListFollows);
        app.MapGet("/internal/accounts/{userId}/address", (string userId) => new Recipient($"{userId}@example.org", "Vera Viewer"));
        await app.StartAsync();
        return catalog;
    }

    // two a page
    private IResult ListFollows(string? after)
    {
        if (FailsOnce && after is not null)
        {
            FailsOnce = false;
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }

        var skipped = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var page = Follows.Skip(skipped).Take(2).ToList();
        return Results.Ok(new FeedPage<FeedFollow>(page, page.Count < 2 ? null : (skipped + 2).ToString(CultureInfo.InvariantCulture)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

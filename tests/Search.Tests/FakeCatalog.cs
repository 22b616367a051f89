using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Search.Feed;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Tests;

// Catalog's feed: what everybody may find at the moment. Tests put videos in and take them out.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, FeedVideo> Videos { get; } = new();

    public ConcurrentDictionary<string, FeedPlaylist> Playlists { get; } = new();

    // Called for each page of the whole feed of videos, before it is read.
    public Func<Task> BeforePage { get; set; } = () => Task.CompletedTask;

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/internal/feed/videos", catalog.ListAsync);
        app.MapGet("/internal/feed/playlists", (string? ids, string? after, int? limit) => Page(catalog.Playlists, playlist => playlist.Id, ids, after, limit));
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ListAsync(string? ids, string? after, int? limit)
    {
        if (ids is null)
        {
            await BeforePage();
        }

        return Page(Videos, video => video.Id, ids, after, limit);
    }

    private static IResult Page<T>(ConcurrentDictionary<string, T> all, Func<T, string> idOf, string? ids, string? after, int? limit)
    {
        if (ids is not null)
        {
            return Results.Ok(new FeedPage<T>([.. ids.Split(',').Where(all.ContainsKey).Select(id => all[id])], null));
        }

        var page = all.Values.Where(one => string.CompareOrdinal(idOf(one), after) > 0).OrderBy(idOf, StringComparer.Ordinal).Take(limit ?? 500).ToList();
        return Results.Ok(new FeedPage<T>(page, page.Count < (limit ?? 500) ? null : idOf(page[^1])));
    }
}

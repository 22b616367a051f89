using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Tests;

// Catalog's feed: what everybody may find at the moment.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, ShelfVideo> Videos { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/internal/feed/videos", catalog.List);
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult List(string? ids, string? after, int? limit)
    {
        var wanted = ids?.Split(',');
        var page = Videos.Values
            .Where(video => wanted?.Contains(video.Id) ?? string.CompareOrdinal(video.Id, after) > 0)
            .OrderBy(video => video.Id, StringComparer.Ordinal)
            .Take(limit ?? 500)
            .ToList();
        return Results.Ok(new FeedPage<ShelfVideo>(page, wanted is not null || page.Count < (limit ?? 500) ? null : page[^1].Id));
    }
}

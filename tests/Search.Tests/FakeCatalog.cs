using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests;

// Catalog's feed: what everybody may find at the moment. Tests put videos in and take them out.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, FeedVideo> Videos { get; } = new();

    // Called for each page of the whole feed, before it is read.
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
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ListAsync(string? ids, string? after, int? limit)
    {
        if (ids is not null)
        {
            return Results.Ok(new FeedPage([.. ids.Split(',').Where(Videos.ContainsKey).Select(id => Videos[id])], null));
        }

        await BeforePage();
        var page = Videos.Values.Where(video => string.CompareOrdinal(video.Id, after) > 0).OrderBy(video => video.Id, StringComparer.Ordinal).Take(limit ?? 500).ToList();
        return Results.Ok(new FeedPage(page, page.Count < (limit ?? 500) ? null : page[^1].Id));
    }
}

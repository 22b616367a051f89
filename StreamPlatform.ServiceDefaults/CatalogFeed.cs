using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.ServiceDefaults;

/// <summary>A page of what Catalog lists for other rooms.</summary>
/// <param name="Items">In the feed's own order, which does not change.</param>
/// <param name="Next">What to ask for the page that follows; null at the end.</param>
public sealed record FeedPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>
/// What everybody may find, and who follows whom, as Catalog knows it at the moment. Each room reads it into a type of its own, with the fields that it needs.
/// Throws <see cref="HttpRequestException"/> when Catalog does not answer.
/// </summary>
public sealed class CatalogFeed(HttpClient catalog)
{
    private const string VideoPath = "videos";
    private const string PlaylistPath = "playlists";
    private const string FollowPath = "follows";
    private const int PageOfVideos = 500;
    private const int PageOfPlaylists = 100;
    private const int PageOfFollows = 1_000;

    /// <summary>Null: not everybody may find it.</summary>
    public async Task<T?> FindVideoAsync<T>(string id, CancellationToken cancellationToken)
        where T : class => (await FindVideosAsync<T>([id], cancellationToken)).SingleOrDefault();

    /// <summary>Those of at most 500 that everybody may find.</summary>
    public Task<IReadOnlyList<T>> FindVideosAsync<T>(IEnumerable<string> ids, CancellationToken cancellationToken) => FindAsync<T>(VideoPath, ids, cancellationToken);

    /// <summary>All videos, page by page. After: the <see cref="FeedPage{T}.Next"/> of the page before, or null.</summary>
    public Task<FeedPage<T>> VideosAsync<T>(string? after, CancellationToken cancellationToken) => PageAsync<T>(VideoPath, after, PageOfVideos, cancellationToken);

    /// <summary>Those that everybody may find, with what everybody may see of them.</summary>
    public async Task<IReadOnlyList<T>> FindPlaylistsAsync<T>(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        // Catalog reads playlists with all that is in them, so it answers with few at a time
        var found = new List<T>();
        foreach (var some in ids.Chunk(PageOfPlaylists))
        {
            found.AddRange(await FindAsync<T>(PlaylistPath, some, cancellationToken));
        }

        return found;
    }

    /// <summary>All playlists, page by page.</summary>
    public Task<FeedPage<T>> PlaylistsAsync<T>(string? after, CancellationToken cancellationToken) => PageAsync<T>(PlaylistPath, after, PageOfPlaylists, cancellationToken);

    /// <summary>Who follows which channel, page by page.</summary>
    public Task<FeedPage<T>> FollowsAsync<T>(string? after, CancellationToken cancellationToken) => PageAsync<T>(FollowPath, after, PageOfFollows, cancellationToken);

    private async Task<IReadOnlyList<T>> FindAsync<T>(string kind, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await GetAsync<T>($"{kind}?ids={string.Join(',', ids.Select(Uri.EscapeDataString))}", cancellationToken)).Items;

    private Task<FeedPage<T>> PageAsync<T>(string kind, string? after, int size, CancellationToken cancellationToken) =>
        GetAsync<T>($"{kind}?limit={size}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellationToken);

    private async Task<FeedPage<T>> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        await catalog.GetFromJsonAsync<FeedPage<T>>($"internal/feed/{path}", cancellationToken) ?? throw new HttpRequestException("Catalog answered with nothing");
}

/// <summary>Adds <see cref="CatalogFeed"/>.</summary>
public static class CatalogFeedExtensions
{
    /// <summary>Lets the room read what Catalog lists, which it must have a reference to.</summary>
    public static void AddCatalogFeed(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpClient<CatalogFeed>(client => client.BaseAddress = new Uri("http://catalog"));
    }
}

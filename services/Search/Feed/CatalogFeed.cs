using System.Net.Http.Json;

namespace StreamPlatform.Search.Feed;

// What everybody may find, as Catalog knows it at the moment.
internal sealed class CatalogFeed(HttpClient http)
{
    private const string Videos = "videos";
    private const string Playlists = "playlists";
    private const int PageOfVideos = 500;
    private const int PageOfPlaylists = 100;

    public Task<IReadOnlyList<FeedVideo>> FindVideosAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        FindAsync<FeedVideo>(Videos, ids, cancellationToken);

    public Task<FeedPage<FeedVideo>> VideosAsync(string? after, CancellationToken cancellationToken) =>
        PageAsync<FeedVideo>(Videos, after, PageOfVideos, cancellationToken);

    // Catalog reads playlists with all that is in them, so it answers with few at a time
    public async Task<IReadOnlyList<FeedPlaylist>> FindPlaylistsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<FeedPlaylist>();
        foreach (var some in ids.Chunk(PageOfPlaylists))
        {
            found.AddRange(await FindAsync<FeedPlaylist>(Playlists, some, cancellationToken));
        }

        return found;
    }

    public Task<FeedPage<FeedPlaylist>> PlaylistsAsync(string? after, CancellationToken cancellationToken) =>
        PageAsync<FeedPlaylist>(Playlists, after, PageOfPlaylists, cancellationToken);

    private async Task<IReadOnlyList<T>> FindAsync<T>(string kind, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await GetAsync<T>($"{kind}?ids={string.Join(',', ids)}", cancellationToken)).Items;

    private Task<FeedPage<T>> PageAsync<T>(string kind, string? after, int size, CancellationToken cancellationToken) =>
        GetAsync<T>($"{kind}?limit={size}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellationToken);

    private async Task<FeedPage<T>> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<FeedPage<T>>($"internal/feed/{path}", cancellationToken) ?? throw new HttpRequestException("Catalog answered with nothing");
}

using System.Net.Http.Json;

namespace StreamPlatform.Search.Feed;

internal sealed record FeedPage(IReadOnlyList<FeedVideo> Items, string? Next);

// What everybody may find, as Catalog knows it at the moment.
internal sealed class CatalogFeed(HttpClient http)
{
    private const int PageSize = 500;

    public async Task<IReadOnlyList<FeedVideo>> FindAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await GetAsync($"internal/feed/videos?ids={string.Join(',', ids)}", cancellationToken)).Items;

    public Task<FeedPage> PageAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync($"internal/feed/videos?limit={PageSize}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellationToken);

    private async Task<FeedPage> GetAsync(string path, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<FeedPage>(path, cancellationToken) ?? throw new HttpRequestException("Catalog answered with nothing");
}

using System.Net.Http.Json;

namespace StreamPlatform.Recommendations.Shelf;

internal sealed record FeedPage(IReadOnlyList<ShelfVideo> Items, string? Next);

// What everybody may find, as Catalog knows it at the moment.
internal sealed class CatalogFeed(HttpClient http)
{
    private const int PageSize = 500;

    public async Task<ShelfVideo?> FindAsync(string videoId, CancellationToken cancellationToken) =>
        (await GetAsync($"internal/feed/videos?ids={videoId}", cancellationToken)).Items.SingleOrDefault();

    public Task<FeedPage> PageAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync($"internal/feed/videos?limit={PageSize}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellationToken);

    private async Task<FeedPage> GetAsync(string path, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<FeedPage>(path, cancellationToken) ?? throw new HttpRequestException("Catalog answered with nothing");
}

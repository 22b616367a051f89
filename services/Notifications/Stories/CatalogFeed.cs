namespace StreamPlatform.Notifications.Stories;

internal sealed record FeedChannel(string Id, string Handle, string Name);

internal sealed record FeedVideo(string Id, string Title, string? PosterUrl, FeedChannel Channel);

internal sealed record FeedPage(IReadOnlyList<FeedVideo> Items);

// What everybody may find, as Catalog knows it at the moment.
internal sealed class CatalogFeed(HttpClient http)
{
    // Null: not everybody may find it.
    public async Task<FeedVideo?> FindAsync(string videoId, CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<FeedPage>($"internal/feed/videos?ids={Uri.EscapeDataString(videoId)}", cancellationToken)
            ?? throw new HttpRequestException("Catalog answered with nothing")).Items.SingleOrDefault();
}

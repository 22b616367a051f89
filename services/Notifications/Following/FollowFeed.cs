namespace StreamPlatform.Notifications.Following;

internal sealed record FeedFollow(string ChannelId, string UserId, long Version);

internal sealed record FollowPage(IReadOnlyList<FeedFollow> Items, string? Next);

// Who follows what, as Catalog knows it at the moment.
internal sealed class FollowFeed(HttpClient http)
{
    public async Task<FollowPage> ReadAsync(string? after, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<FollowPage>(after is null ? "internal/feed/follows" : $"internal/feed/follows?after={Uri.EscapeDataString(after)}", cancellationToken)
            ?? throw new HttpRequestException("Catalog answered with nothing");
}

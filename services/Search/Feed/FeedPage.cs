namespace StreamPlatform.Search.Feed;

internal sealed record FeedPage<T>(IReadOnlyList<T> Items, string? Next);

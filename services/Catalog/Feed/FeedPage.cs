namespace StreamPlatform.Catalog.Feed;

internal sealed record FeedPage<T>(IReadOnlyList<T> Items, string? Next);

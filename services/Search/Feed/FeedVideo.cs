namespace StreamPlatform.Search.Feed;

internal sealed record FeedChannel(string Id, string Handle, string Name, string Description);

// A video as Catalog shows it to rooms that keep copies.
internal sealed record FeedVideo(
    string Id, long Version, string Title, string Description, string? Category, IReadOnlyList<string> Tags, double? DurationSeconds, string? PosterUrl,
    DateTime? PublishedAt, int? Height, FeedChannel Channel);

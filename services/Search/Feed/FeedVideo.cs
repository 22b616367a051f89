namespace StreamPlatform.Search.Feed;

// A video as Catalog shows it to rooms that keep copies.
internal sealed record FeedVideo(
    string Id, long Version, string Title, string Description, string? Category, IReadOnlyList<string> Tags, double? DurationSeconds, string? PosterUrl,
    DateTime? PublishedAt, int? Height, IReadOnlyList<string> Languages, IReadOnlyList<string> Captions, FeedChannel Channel);

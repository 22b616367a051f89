namespace StreamPlatform.Recommendations.Shelf;

internal sealed record ShelfChannel(string Id, string Handle, string Name);

internal sealed record ShelfPoster(string Name, string Path, IReadOnlyList<int> Widths);

// A video that everybody may find, as Catalog's feed tells it and as it is shown.
internal sealed record ShelfVideo(
    string Id, long Version, string Title, ShelfChannel Channel, string? Category, IReadOnlyList<string> Tags, double? DurationSeconds,
    string? PosterUrl, ShelfPoster? Poster, string? HoverPreviewUrl, DateTime? PublishedAt);

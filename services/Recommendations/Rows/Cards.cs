using StreamPlatform.Recommendations.Shelf;

namespace StreamPlatform.Recommendations.Rows;

// A video as every list shows it (VideoSummary).
internal sealed record Card(
    string Id, string Title, ShelfChannel Channel, string? Category, double? DurationSeconds, string? PosterUrl, ShelfPoster? Poster, string? HoverPreviewUrl,
    DateTime? PublishedAt, string Visibility)
{
    public static Card Of(ShelfVideo video) => new(
        video.Id, video.Title, video.Channel, video.Category, video.DurationSeconds, video.PosterUrl, video.Poster, video.HoverPreviewUrl, video.PublishedAt, "public");
}

internal sealed record ShownRow(string Kind, string Title, string Explanation, IReadOnlyList<Card> Items);

internal sealed record HomeRows(IReadOnlyList<ShownRow> Rows);

internal sealed record RelatedRow(string Explanation, IReadOnlyList<Card> Items);

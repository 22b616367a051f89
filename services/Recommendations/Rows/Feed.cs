namespace StreamPlatform.Recommendations.Rows;

// A row as it was worked out: ids only. Whether each may still be shown is asked when it is served, and so is the title of the video that it is named after.
internal sealed record FeedRow(string Kind, string Title, string Explanation, IReadOnlyList<string> VideoIds, string? NamedAfter = null);

internal sealed record Feed(IReadOnlyList<FeedRow> Rows);

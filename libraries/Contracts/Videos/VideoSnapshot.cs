namespace StreamPlatform.Contracts.Videos;

/// <summary>All that other rooms may know about a video.</summary>
/// <param name="Published">
/// Its creator wants it seen, and nothing speaks against it, such as a cut-off file that its creator has not agreed to; others see it once it is playable too.
/// </param>
/// <param name="SourceId">The source that stands for the video now; null before the first upload. A new upload takes its place when it is ready.</param>
/// <param name="Version">Grows by one with every change: a consumer keeps the newest.</param>
public sealed record VideoSnapshot(
    string VideoId, string OwnerId, string ChannelId, string Title, string Description, string? Category, IReadOnlyList<string> Tags,
    VideoVisibility Visibility, bool Published, string? SourceId, TimeSpan? Duration, string? PosterKey,
    DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt, long Version);

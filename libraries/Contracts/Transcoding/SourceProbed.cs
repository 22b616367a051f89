namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A source was accepted and planned. Published by Transcoder; heard by Streaming and Catalog.</summary>
/// <param name="Width">Display width of the source in pixels, after rotation and pixel aspect.</param>
/// <param name="Height">Display height of the source in pixels, after rotation and pixel aspect.</param>
/// <param name="Audio">Empty when the source has no sound.</param>
/// <param name="Repairs">What had to be done to it; null or empty when nothing.</param>
/// <param name="PlayableSeconds">How much an incomplete source plays; null when it is complete.</param>
/// <param name="DeclaredSeconds">How long an incomplete source says it is; null when it is complete.</param>
/// <param name="Chapters">As the file names them, ascending; null or empty when it has none.</param>
[HeardBy("streaming", "catalog")]
public sealed record SourceProbed(
    string VideoId, string SourceId, string PlanId, TimeSpan Duration, int Width, int Height,
    PlannedVideo Video, IReadOnlyList<PlannedAudio> Audio,
    IReadOnlyList<SourceRepair>? Repairs = null, double? PlayableSeconds = null, double? DeclaredSeconds = null,
    IReadOnlyList<SourceChapter>? Chapters = null);

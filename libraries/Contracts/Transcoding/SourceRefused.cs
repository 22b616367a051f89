namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A source cannot become a video. Published by Transcoder; heard by Catalog, Studio and Notifications.</summary>
/// <param name="ReasonCode">Stable name, e.g. <c>no-video-stream</c>.</param>
/// <param name="Reason">One sentence for the creator.</param>
[HeardBy("catalog", "studio", "notifications")]
public sealed record SourceRefused(string VideoId, string SourceId, string ReasonCode, string Reason);

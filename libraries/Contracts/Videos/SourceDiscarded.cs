namespace StreamPlatform.Contracts.Videos;

/// <summary>
/// A source does not count any more: its processing was cancelled, or a newer one is ready in its place. Published by Catalog; heard by Transcoder and
/// Studio, which delete what they hold of it.
/// </summary>
[HeardBy("transcoder", "studio")]
public sealed record SourceDiscarded(string VideoId, string SourceId);

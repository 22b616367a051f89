namespace StreamPlatform.Contracts.Videos;

/// <summary>A source whose processing failed or got stuck shall be processed again. Published by Catalog; heard by Transcoder.</summary>
/// <param name="Attempt">2 for the first retry; a greater one replaces a smaller one.</param>
[HeardBy("transcoder")]
public sealed record SourceRetried(string VideoId, string SourceId, int Attempt);

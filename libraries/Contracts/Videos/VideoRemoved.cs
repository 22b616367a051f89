namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was deleted. Published by Catalog; heard by Studio, Streaming and Transcoder, which delete what they hold.</summary>
[HeardBy("studio", "streaming", "transcoder")]
public sealed record VideoRemoved(string VideoId, string OwnerId, long Version);

namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was deleted. Published by Catalog; heard by Studio, Streaming, Transcoder, CdnSync, Search, Recommendations and Notifications, which delete what they hold.</summary>
[HeardBy("studio", "streaming", "transcoder", "cdn-sync", "search", "recommendations", "notifications")]
public sealed record VideoRemoved(string VideoId, string OwnerId, long Version);

namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was deleted. Published by Catalog; heard by Studio, Streaming, Transcoder, CdnSync, Search, Recommendations, Notifications and Payments, which delete what they hold.</summary>
[HeardBy("studio", "streaming", "transcoder", "cdn-sync", "search", "recommendations", "notifications", "payments")]
public sealed record VideoRemoved(string VideoId, string OwnerId, long Version);

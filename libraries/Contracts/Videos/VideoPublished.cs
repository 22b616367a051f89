namespace StreamPlatform.Contracts.Videos;

/// <summary>A video is published and playable for the first time. Published by Catalog, once per video; heard by CdnSync, Notifications, Recommendations and Search.</summary>
[HeardBy("cdn-sync", "notifications", "recommendations", "search")]
public sealed record VideoPublished(VideoSnapshot Video);

namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was created or changed in any way. Published by Catalog; heard by Notifications, Recommendations, Streaming and Search.</summary>
[HeardBy("notifications", "recommendations", "search", "streaming")]
public sealed record VideoChanged(VideoSnapshot Video);

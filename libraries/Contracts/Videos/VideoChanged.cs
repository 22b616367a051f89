namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was created or changed in any way. Published by Catalog; heard by Recommendations, Streaming and Search.</summary>
[HeardBy("recommendations", "search", "streaming")]
public sealed record VideoChanged(VideoSnapshot Video);

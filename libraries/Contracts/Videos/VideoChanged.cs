namespace StreamPlatform.Contracts.Videos;

/// <summary>A video was created or changed in any way. Published by Catalog; heard by Streaming.</summary>
[HeardBy("streaming")]
public sealed record VideoChanged(VideoSnapshot Video);

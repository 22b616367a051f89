namespace StreamPlatform.Contracts.Videos;

/// <summary>Others could watch a video and cannot any more: it was unpublished or made private. Published by Catalog; heard by CdnSync.</summary>
[HeardBy("cdn-sync")]
public sealed record VideoWithdrawn(string VideoId);

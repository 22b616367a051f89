namespace StreamPlatform.Contracts.Videos;

/// <summary>A video is published and playable for the first time. Published by Catalog, once per video; heard by CdnSync and Search.</summary>
[HeardBy("cdn-sync", "search")]
public sealed record VideoPublished(VideoSnapshot Video);

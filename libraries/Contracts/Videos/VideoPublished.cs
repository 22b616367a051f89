namespace StreamPlatform.Contracts.Videos;

/// <summary>A video is published and playable for the first time. Published by Catalog, once per video.</summary>
[HeardByNobodyYet]
public sealed record VideoPublished(VideoSnapshot Video);

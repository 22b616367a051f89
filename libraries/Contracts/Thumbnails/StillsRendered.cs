namespace StreamPlatform.Contracts.Thumbnails;

/// <summary>Pictures that may stand for a video are stored, the best first, each in several widths as JPEG and WebP. Published by Thumbnails; heard by Catalog.</summary>
[HeardBy("catalog")]
public sealed record StillsRendered(string VideoId, string PlanId, IReadOnlyList<RenderedStill> Stills);

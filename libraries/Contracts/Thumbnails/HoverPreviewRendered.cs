namespace StreamPlatform.Contracts.Thumbnails;

/// <summary>A few silent seconds of a video are stored, to be shown while a pointer rests on its card. Published by Thumbnails; heard by Catalog.</summary>
[HeardBy("catalog")]
public sealed record HoverPreviewRendered(string VideoId, string PlanId, string Key);

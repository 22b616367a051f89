namespace StreamPlatform.Contracts.Streaming;

/// <summary>Every segment of every rung can be played. Published by Streaming; heard by Catalog, CdnSync, Notifications and Thumbnails.</summary>
/// <param name="Tracks">Rungs from the largest to the smallest.</param>
[HeardBy("catalog", "cdn-sync", "notifications", "thumbnails")]
public sealed record VideoReady(string VideoId, string PlanId, TimeSpan Duration, IReadOnlyList<string> Tracks);

namespace StreamPlatform.Contracts.Viewing;

/// <summary>A sitting is over. Published by Analytics, once per playback session; heard by Notifications and Recommendations.</summary>
[HeardBy("notifications", "recommendations")]
public sealed record ViewingSummarised(
    string SessionId, string VideoId, string? ViewerId, DateTimeOffset StartedAt, TimeSpan Watched, TimeSpan Duration, TimeSpan Furthest, bool CountedAsView, string Region);

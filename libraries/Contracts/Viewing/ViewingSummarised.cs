namespace StreamPlatform.Contracts.Viewing;

/// <summary>A sitting is over. Published by Analytics, once per playback session; heard by Notifications, Payments and Recommendations.</summary>
[HeardBy("notifications", "payments", "recommendations")]
public sealed record ViewingSummarised(
    string SessionId, string VideoId, string? ViewerId, DateTimeOffset StartedAt, TimeSpan Watched, TimeSpan Duration, TimeSpan Furthest, bool CountedAsView, string Region);

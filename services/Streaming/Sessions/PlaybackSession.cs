namespace StreamPlatform.Streaming.Sessions;

internal sealed record PlaybackSession(string SessionId, string VideoId, string PlanId, string? ViewerId, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt);

namespace StreamPlatform.Streaming.Sessions;

// SignInId: the viewer's session at Identity, with whose end this one ends too.
internal sealed record PlaybackSession(
    string SessionId, string VideoId, string PlanId, string? ViewerId, string? SignInId, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt, bool Ended = false);

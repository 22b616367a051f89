namespace StreamPlatform.Streaming.Sessions;

// SignInId: the viewer's session at Identity, with whose end this one ends too. PreviewSeconds: how much of the video it opens; null: all. Prepared: for somebody
// who may be about to watch. IsOwn: its viewer looks at a video of their own.
internal sealed record PlaybackSession(
    string SessionId, string VideoId, string PlanId, string? ViewerId, string? SignInId, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt,
    bool Ended = false, int? PreviewSeconds = null, bool Prepared = false, bool IsOwn = false);

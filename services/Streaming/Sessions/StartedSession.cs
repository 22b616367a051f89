namespace StreamPlatform.Streaming.Sessions;

// DashManifestUrl: null while the video grows, and of a preview. DurationSeconds: of the whole video. ViewingTicket: what the player shows with its heartbeats.
// Preview: how much of the video the session opens; null: all.
internal sealed record StartedSession(
    string SessionId,
    string ManifestUrl,
    string? FallbackManifestUrl,
    string? DashManifestUrl,
    double DurationSeconds,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset ExpiresAt,
    string ViewingTicket,
    StartedPreview? Preview);

internal sealed record StartedPreview(int Seconds);

namespace StreamPlatform.Analytics.Heartbeats;

// What a player sends: its heartbeats since the last answer. Visitor: lives as long as the browser's tab, so that a reload is no second viewer; it names nobody.
internal sealed record HeartbeatReport(string? Ticket, string? Visitor, IReadOnlyList<SentHeartbeat>? Heartbeats);

// Edge: which of the session's edges, by its place in the answer to the session's start. Ended: the player has been left.
internal sealed record SentHeartbeat(
    int Number, DateTimeOffset SentAt, long PositionMs, IReadOnlyList<PlayedSpan>? Played, int Stalls, long StalledMs, long? StartupMs, long? BitsPerSecond, int Edge,
    bool Ended, bool Failed);

namespace StreamPlatform.Analytics.Heartbeats;

// A span of the video that was shown, in milliseconds of the video.
internal readonly record struct PlayedSpan(long From, long To)
{
    public long Length => To - From;
}

// What a player said, and what the platform knows about the session that it spoke of. Number: of the heartbeats of a session, from 0; said again, it is the same one.
// Played, stalls and their time: since the heartbeat before. Device: see Devices.
internal sealed record Heartbeat(
    string SessionId, int Number, string VideoId, string? ViewerId, string? Visitor, string Region, string Device, string Edge, DateTimeOffset StartedAt, long DurationMs,
    DateTimeOffset SentAt, DateTimeOffset ReceivedAt, long PositionMs, IReadOnlyList<PlayedSpan> Played, int Stalls, long StalledMs, long? StartupMs, long? BitsPerSecond,
    bool Ended, bool Failed);

internal sealed record HeartbeatBatch(IReadOnlyList<Heartbeat> Heartbeats);

namespace StreamPlatform.Streaming.Gates;

// The second gate of a long video is thousands of small reads: a queue of its own, so that no first segment waits behind it.
internal static class GateQueue
{
    public const string Playable = "streaming.gates.playable";
    public const string Ready = "streaming.gates.ready";

    public const ushort PlayableSideBySide = 8;
    public const ushort ReadySideBySide = 1;
}

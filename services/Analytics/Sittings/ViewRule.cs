namespace StreamPlatform.Analytics.Sittings;

// When a sitting is a view. docs/viewing.md says it in words.
internal static class ViewRule
{
    public const long EnoughMs = 30_000;

    // Players offer no more than twice the speed; what their clocks and the way here add is a few seconds.
    private const int FastestSpeed = 2;
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    // 30 s, or half of a video that is shorter than a minute.
    public static bool IsEnough(long playedMs, long durationMs) => playedMs >= EnoughMs || (durationMs > 0 && playedMs > 0 && playedMs * 2 >= durationMs);

    // More was played than time went by.
    public static bool IsImpossible(long playedMs, TimeSpan elapsed) => playedMs > (elapsed + Slack).TotalMilliseconds * FastestSpeed;
}

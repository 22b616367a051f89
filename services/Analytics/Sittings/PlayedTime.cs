using StreamPlatform.Analytics.Heartbeats;

namespace StreamPlatform.Analytics.Sittings;

// What the spans of a sitting say, in whole milliseconds.
internal static class PlayedTime
{
    // Parts of a video that the retention curve speaks of.
    public const int Parts = 100;

    // What reaches beyond the end was not shown.
    public static IReadOnlyList<PlayedSpan> Within(long durationMs, IEnumerable<PlayedSpan> spans) => durationMs <= 0
        ? [.. spans]
        : [.. spans.Select(span => span with { To = Math.Min(span.To, durationMs) }).Where(span => span.Length > 0)];

    // Seen twice counts twice.
    public static long Total(IEnumerable<PlayedSpan> spans) => spans.Sum(span => span.Length);

    // Which hundredths of the video were seen: a part was if its middle was.
    public static IReadOnlyList<int> PartsSeen(IReadOnlyList<PlayedSpan> spans, long durationMs) => durationMs <= 0
        ? []
        : [.. Enumerable.Range(0, Parts).Where(part => spans.Any(span => Contains(span, part, durationMs)))];

    // middle = (2 part + 1) duration / 200, compared without dividing
    private static bool Contains(PlayedSpan span, int part, long durationMs)
    {
        var middle = ((2 * part) + 1) * durationMs;
        return span.From * 2 * Parts <= middle && middle < span.To * 2 * Parts;
    }
}

using StreamPlatform.Analytics.Heartbeats;

namespace StreamPlatform.Analytics.Quality;

// How a sitting went on one edge. WeighedBits: bits per second times the milliseconds that they were played for. Start: see Starts.
internal sealed record EdgeShare(string Edge, string Start, long? StartupMs, int Stalls, long StalledMs, long PlayedMs, long WeighedBits, long WeighedMs)
{
    // of heartbeats in the order of their numbers
    public static IReadOnlyList<EdgeShare> Of(IReadOnlyList<Heartbeat> heartbeats)
    {
        var beginning = heartbeats.FirstOrDefault(heartbeat => heartbeat.StartupMs is not null || heartbeat.Failed) ?? heartbeats[0];
        var start = heartbeats.Any(heartbeat => heartbeat.StartupMs is not null) ? Starts.Shown
            : heartbeats.Any(heartbeat => heartbeat.Failed) ? Starts.Failed
            : Starts.Left;
        return [.. heartbeats.GroupBy(heartbeat => heartbeat.Edge, StringComparer.Ordinal)
            .Select(edge => Of(edge.Key, edge.Key == beginning.Edge ? start : Starts.Elsewhere, edge.ToList()))];
    }

    private static EdgeShare Of(string edge, string start, List<Heartbeat> heartbeats)
    {
        var weighed = heartbeats.Where(heartbeat => heartbeat.BitsPerSecond is not null).ToList();
        return new EdgeShare(
            edge,
            start,
            start == Starts.Shown ? heartbeats.Select(heartbeat => heartbeat.StartupMs).FirstOrDefault(time => time is not null) : null,
            heartbeats.Sum(heartbeat => heartbeat.Stalls),
            heartbeats.Sum(heartbeat => heartbeat.StalledMs),
            heartbeats.Sum(Shown),
            weighed.Sum(heartbeat => heartbeat.BitsPerSecond!.Value * Shown(heartbeat)),
            weighed.Sum(Shown));
    }

    private static long Shown(Heartbeat heartbeat) => heartbeat.Played.Sum(span => span.Length);
}

internal static class Starts
{
    // the first picture was shown
    public const string Shown = "shown";

    // it was tried and did not work
    public const string Failed = "failed";

    // the viewer did not wait for it
    public const string Left = "left";

    // the sitting began on another edge
    public const string Elsewhere = "elsewhere";
}

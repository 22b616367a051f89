namespace StreamPlatform.Analytics.Quality;

// Quality of experience of many sittings. Ratios and averages are null where there is nothing to divide by. RebufferRatio: stalled of stalled and played time.
internal sealed record EdgeFigures(
    int Starts, int FailedStarts, int LeftBeforeStart, long? StartupP50Ms, long? StartupP95Ms, long PlayedMs, long StalledMs, int Stalls, double? RebufferRatio,
    double? StallsPerMinute, long? AverageBitsPerSecond)
{
    private const double Minute = 60_000;

    public static EdgeFigures Of(IReadOnlyCollection<EdgeShare> shares)
    {
        var startups = shares.Where(share => share.StartupMs is not null).Select(share => share.StartupMs!.Value).Order().ToList();
        var (played, stalled, stalls) = (shares.Sum(share => share.PlayedMs), shares.Sum(share => share.StalledMs), shares.Sum(share => share.Stalls));
        var weighed = shares.Sum(share => share.WeighedMs);
        return new EdgeFigures(
            shares.Count(share => share.Start != Quality.Starts.Elsewhere),
            shares.Count(share => share.Start == Quality.Starts.Failed),
            shares.Count(share => share.Start == Quality.Starts.Left),
            Percentile(startups, 50),
            Percentile(startups, 95),
            played,
            stalled,
            stalls,
            played + stalled == 0 ? null : stalled / (double)(played + stalled),
            played == 0 ? null : stalls * Minute / played,
            weighed == 0 ? null : shares.Sum(share => share.WeighedBits) / weighed);
    }

    // Nearest rank: a time that somebody waited.
    private static long? Percentile(List<long> sorted, int percent) => sorted.Count == 0 ? null : sorted[((sorted.Count * percent) + 99) / 100 - 1];
}

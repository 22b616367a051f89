using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Analytics.Reports;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Quality;

internal sealed record EdgeReport(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<EdgeTotal> Edges, IReadOnlyList<EdgeHour> Hours);

internal sealed record EdgeTotal(string Edge, EdgeFigures Figures);

internal sealed record EdgeHour(string Edge, DateTimeOffset Hour, EdgeFigures Figures);

// How well the edges serve, over the last hours up to now. Sittings count in the hour that they began in, when they are over.
internal static class ShowEdges
{
    private const int Usual = 24;
    private const int Most = 14 * 24;
    private const int HoursTogether = 16;

    public static async Task<Results<Ok<EdgeReport>, ProblemHttpResult>> Handle(
        int? hours, EdgeEvents events, IOptions<AnalyticsOptions> options, TimeProvider time, CancellationToken cancellationToken) =>
        hours is < 1 or > Most
            ? AnalyticsProblems.InvalidPeriod.With($"hours is 1 to {Most}.")
            : TypedResults.Ok(await MakeAsync(hours ?? Usual, events, options.Value, time, cancellationToken));

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleCsv(
        int? hours, EdgeEvents events, IOptions<AnalyticsOptions> options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (hours is < 1 or > Most)
        {
            return AnalyticsProblems.InvalidPeriod.With($"hours is 1 to {Most}.");
        }

        var report = await MakeAsync(hours ?? Usual, events, options.Value, time, cancellationToken);
        return Csv.File(
            "edges.csv",
            ["edge", "hour", "starts", "failedStarts", "leftBeforeStart", "startupP50Ms", "startupP95Ms", "playedMs", "stalledMs", "stalls", "rebufferRatio", "stallsPerMinute", "averageBitsPerSecond"],
            report.Hours.Select(IReadOnlyList<object?> (row) =>
            [
                row.Edge, row.Hour, row.Figures.Starts, row.Figures.FailedStarts, row.Figures.LeftBeforeStart, row.Figures.StartupP50Ms, row.Figures.StartupP95Ms,
                row.Figures.PlayedMs, row.Figures.StalledMs, row.Figures.Stalls, row.Figures.RebufferRatio, row.Figures.StallsPerMinute, row.Figures.AverageBitsPerSecond,
            ]));
    }

    private static async Task<EdgeReport> MakeAsync(int hours, EdgeEvents events, AnalyticsOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var last = Partitions.Hour(time.GetUtcNow());
        var first = last - hours + 1;
        var (totals, rows) = (new List<EdgeTotal>(), new List<EdgeHour>());
        foreach (var edge in options.Edges)
        {
            var all = new List<EdgeShare>();
            foreach (var together in Enumerable.Range(first, hours).Chunk(HoursTogether))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var found = await Task.WhenAll(together.Select(hour => events.InHourAsync(edge, hour)));
                all.AddRange(found.SelectMany(shares => shares));
                rows.AddRange(together.Zip(found).Where(pair => pair.Second.Count > 0).Select(pair => new EdgeHour(edge, Beginning(pair.First), EdgeFigures.Of(pair.Second))));
            }

            totals.Add(new EdgeTotal(edge, EdgeFigures.Of(all)));
        }

        return new EdgeReport(Beginning(first), Beginning(last + 1), totals, rows);
    }

    private static DateTimeOffset Beginning(int hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600L);
}

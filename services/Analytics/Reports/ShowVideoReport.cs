using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.Reports;

// What a creator sees of an own video; operators see every video's. From and until: days in UTC, both included.
internal sealed class ShowVideoReport(VideoOwnership ownership, TitleDays days, TimeProvider time)
{
    private const int UsualDays = 28;
    private const int MostDays = 400;

    public static async Task<Results<Ok<VideoReport>, ProblemHttpResult>> Handle(
        string videoId, DateOnly? from, DateOnly? until, HttpContext http, ShowVideoReport act, CancellationToken cancellationToken)
    {
        var (report, problem) = await act.MakeAsync(videoId, from, until, http, cancellationToken);
        return report is null ? problem! : TypedResults.Ok(report);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleCsv(
        string videoId, string table, DateOnly? from, DateOnly? until, HttpContext http, ShowVideoReport act, CancellationToken cancellationToken)
    {
        if (!VideoReportTables.Names.Contains(table, StringComparer.Ordinal))
        {
            return AnalyticsProblems.InvalidPeriod.With($"table is one of {string.Join(", ", VideoReportTables.Names)}.");
        }

        var (report, problem) = await act.MakeAsync(videoId, from, until, http, cancellationToken);
        return report is null ? problem! : VideoReportTables.Write(report, table);
    }

    private async Task<(VideoReport? Report, ProblemHttpResult? Problem)> MakeAsync(
        string videoId, DateOnly? from, DateOnly? until, HttpContext http, CancellationToken cancellationToken)
    {
        var last = until ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var first = from ?? last.AddDays(1 - UsualDays);
        if (first > last || last.DayNumber - first.DayNumber >= MostDays)
        {
            return (null, AnalyticsProblems.InvalidPeriod.With($"At most {MostDays} days, the first before the last."));
        }

        var refusal = await RefuseAsync(videoId, http, cancellationToken);
        return refusal is null ? (VideoReport.Of(videoId, first, last, await days.BetweenAsync(videoId, first, last)), null) : (null, refusal);
    }

    // an operator sees the report of every video
    private async Task<ProblemHttpResult?> RefuseAsync(string videoId, HttpContext http, CancellationToken cancellationToken) =>
        !Ids.IsValid('v', videoId) ? VideoOwnership.VideoNotFound.With()
        : http.User.IsInRole(PlatformRoles.Operator) ? null
        : await ownership.RefuseStrangerAsync(videoId, http, cancellationToken);
}

using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Analytics.Reports;

// The tables of a report, each a file of its own.
internal static class VideoReportTables
{
    public static readonly IReadOnlyList<string> Names = ["days", "hours", "retention", "regions", "devices"];

    public static FileContentHttpResult Write(VideoReport report, string table) => table switch
    {
        "days" => Csv.File(Name(report, table), ["day", "views", "sittings", "watchedSeconds"],
            report.Days.Select(IReadOnlyList<object?> (day) => [day.Day, day.Views, day.Sittings, day.WatchedSeconds])),
        "hours" => Csv.File(Name(report, table), ["hour", "views"], report.Hours.Select(IReadOnlyList<object?> (hour) => [hour.Hour, hour.Views])),
        "retention" => Csv.File(Name(report, table), ["percentOfVideo", "sittings", "ofSittings"],
            report.Retention.Select(IReadOnlyList<object?> (seen, part) => [part, seen, report.Sittings])),
        "regions" => Csv.File(Name(report, table), ["region", "views", "sittings", "watchedSeconds"], report.Regions.Select(Row)),
        "devices" => Csv.File(Name(report, table), ["device", "views", "sittings", "watchedSeconds"], report.Devices.Select(Row)),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private static IReadOnlyList<object?> Row(PartOfAudience part) => [part.Name, part.Views, part.Sittings, part.WatchedSeconds];

    private static string Name(VideoReport report, string table) => $"{report.VideoId}-{table}.csv";
}

namespace StreamPlatform.Analytics.Reports;

// Retention: sittings that saw each hundredth of the video, of all Sittings. Days and hours in UTC; hours of the last two days alone.
internal sealed record VideoReport(
    string VideoId, DateOnly From, DateOnly Until, int Views, int Sittings, double WatchedSeconds, IReadOnlyList<DayOfVideo> Days, IReadOnlyList<HourOfVideo> Hours,
    IReadOnlyList<int> Retention, IReadOnlyList<PartOfAudience> Regions, IReadOnlyList<PartOfAudience> Devices)
{
    private const int DaysByTheHour = 2;
    private const int HoursOfADay = 24;

    public static VideoReport Of(string videoId, DateOnly from, DateOnly until, IReadOnlyDictionary<DateOnly, TitleDay> found)
    {
        var total = TitleDay.Sum([.. found.Values]);
        var days = Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        return new VideoReport(
            videoId, from, until, total.Views, total.Sittings, Seconds(total.PlayedMs),
            [.. days.Select(day => DayOf(day, found.GetValueOrDefault(day, TitleDay.Empty)))],
            [.. days.TakeLast(DaysByTheHour).SelectMany(day => HoursOf(day, found.GetValueOrDefault(day, TitleDay.Empty)))],
            total.Retention, Parts(total.Regions), Parts(total.Devices));
    }

    private static DayOfVideo DayOf(DateOnly day, TitleDay counted) => new(day, counted.Views, counted.Sittings, Seconds(counted.PlayedMs));

    private static IEnumerable<HourOfVideo> HoursOf(DateOnly day, TitleDay counted) =>
        Enumerable.Range(0, HoursOfADay).Select(hour => new HourOfVideo(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero), counted.Hours[hour]));

    private static List<PartOfAudience> Parts(IReadOnlyDictionary<string, Audience> audience) =>
        [.. audience.OrderByDescending(part => part.Value.Sittings).ThenBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => new PartOfAudience(part.Key, part.Value.Views, part.Value.Sittings, Seconds(part.Value.PlayedMs)))];

    private static double Seconds(long milliseconds) => milliseconds / 1000.0;
}

internal sealed record DayOfVideo(DateOnly Day, int Views, int Sittings, double WatchedSeconds);

internal sealed record HourOfVideo(DateTimeOffset Hour, int Views);

internal sealed record PartOfAudience(string Name, int Views, int Sittings, double WatchedSeconds);

using StreamPlatform.Analytics.Sittings;

namespace StreamPlatform.Analytics.Reports;

// What the sittings of a title on one day, or on several, come to. Hours: views that began in each hour of the day. Retention: sittings that saw each hundredth.
internal sealed record TitleDay(
    int Views, int Sittings, long PlayedMs, IReadOnlyList<int> Hours, IReadOnlyList<int> Retention, IReadOnlyDictionary<string, Audience> Regions,
    IReadOnlyDictionary<string, Audience> Devices)
{
    private const int HoursOfADay = 24;

    public static readonly TitleDay Empty = Of([]);

    public static TitleDay Of(IReadOnlyCollection<TitleEvent> events)
    {
        var (hours, retention) = (new int[HoursOfADay], new int[PlayedTime.Parts]);
        foreach (var sitting in events)
        {
            hours[sitting.StartedAt.UtcDateTime.Hour] += sitting.IsView ? 1 : 0;
            foreach (var part in sitting.PartsSeen)
            {
                retention[part]++;
            }
        }

        return new TitleDay(
            events.Count(sitting => sitting.IsView), events.Count, events.Sum(sitting => sitting.PlayedMs), hours, retention,
            AudienceBy(events, sitting => sitting.Region), AudienceBy(events, sitting => sitting.Device));
    }

    public static TitleDay Sum(IReadOnlyCollection<TitleDay> days) => new(
        days.Sum(day => day.Views), days.Sum(day => day.Sittings), days.Sum(day => day.PlayedMs),
        Sum(days.Select(day => day.Hours), HoursOfADay), Sum(days.Select(day => day.Retention), PlayedTime.Parts),
        Sum(days.Select(day => day.Regions)), Sum(days.Select(day => day.Devices)));

    private static SortedDictionary<string, Audience> AudienceBy(IReadOnlyCollection<TitleEvent> events, Func<TitleEvent, string> of) => new(
        events.GroupBy(of, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => new Audience(group.Count(sitting => sitting.IsView), group.Count(), group.Sum(sitting => sitting.PlayedMs))), StringComparer.Ordinal);

    private static int[] Sum(IEnumerable<IReadOnlyList<int>> rows, int length) =>
        rows.Aggregate(new int[length], (sum, row) => [.. sum.Zip(row, (one, other) => one + other)]);

    private static SortedDictionary<string, Audience> Sum(IEnumerable<IReadOnlyDictionary<string, Audience>> parts) => new(
        parts.SelectMany(part => part).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Audience(group.Sum(one => one.Views), group.Sum(one => one.Sittings), group.Sum(one => one.PlayedMs))),
        StringComparer.Ordinal);
}

internal sealed record Audience(int Views, int Sittings, long PlayedMs);

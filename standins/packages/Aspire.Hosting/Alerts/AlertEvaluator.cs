using System.Text.Json;
using System.Text.RegularExpressions;
using Aspire.Hosting.Dashboard.Telemetry;
using Dapper;

namespace Aspire.Hosting.Alerts;

/// <summary>What a rule measures, group by group, from the telemetry that is kept.</summary>
internal sealed class AlertEvaluator(TelemetryDatabase database)
{
    // an unchanged value is written once a minute: what is older was measured by a process that has gone
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(100);

    public IReadOnlyList<(string? Group, double Value)> Values(AlertRule rule, DateTimeOffset now)
    {
        var window = rule.Take == AlertTake.Latest ? Fresh : rule.Over;
        var groups = Read(rule.Metric, now - window).GroupBy(series => series.Dimension(rule.Per));
        var values = (rule.Take == AlertTake.Latest ? Latest(groups, rule) : Shares(groups, rule)).ToArray();
        return values.Length == 0 && rule.Missing is { } missing ? [(null, missing)] : values;
    }

    private static IEnumerable<(string? Group, double Value)> Latest(IEnumerable<IGrouping<string?, MeasuredSeries>> groups, AlertRule rule) =>
        from g in groups
        let matching = g.Where(series => series.Matches(rule.Where)).ToArray()
        where matching.Length > 0
        select (g.Key, matching.Max(series => series.Points[^1].Value));

    private static IEnumerable<(string? Group, double Value)> Shares(IEnumerable<IGrouping<string?, MeasuredSeries>> groups, AlertRule rule) =>
        from g in groups
        let whole = g.Sum(series => series.Increase)
        where whole >= rule.AtLeast
        select (g.Key, g.Where(series => series.Matches(rule.Where)).Sum(series => series.Increase) / whole);

    private List<MeasuredSeries> Read(string metric, DateTimeOffset since)
    {
        using var connection = database.Open();
        var from = Nanoseconds.Of(since);
        var rows = connection.Query<(long Id, string Service, string Attributes, double Value, long Count, long Kind, long IsBefore)>(
            """
            select series.id, service, series.attributes, value, count, kind, point.time < @from
            from instrument join series on instrument_id = instrument.id join source on source.id = source_id join point on series_id = series.id
            where name = @metric and point.time >= coalesce((select max(time) from point p where p.series_id = series.id and p.time < @from), @from)
                and exists (select 1 from point p where p.series_id = series.id and p.time >= @from)
            order by series.id, point.time
            """,
            new { metric, from });
        return [.. rows.GroupBy(row => row.Id).Select(g => new MeasuredSeries(
            g.First().Service,
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(g.First().Attributes)!.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            [.. g.Select(row => (row.Value, row.Kind == (long)MetricKind.Histogram ? row.Count : row.Value))],
            IsNew: g.First().IsBefore == 0))];
    }

    private sealed record MeasuredSeries(string Service, Dictionary<string, string> Attributes, (double Value, double Count)[] Points, bool IsNew)
    {
        // a count that falls belongs to a process that began anew; one that had never been told before grew from nothing
        public double Increase => (IsNew ? Points[0].Count : 0) + Points.Zip(Points.Skip(1), (a, b) => b.Count >= a.Count ? b.Count - a.Count : b.Count).Sum();

        public string? Dimension(string? name) => name is null ? null : name == AlertRule.Service ? Service : Attributes.GetValueOrDefault(name, "");

        public bool Matches(Dictionary<string, string> where) => where.All(pair =>
            Attributes.TryGetValue(pair.Key, out var value)
            && Regex.IsMatch(value, $"^{Regex.Escape(pair.Value).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}

using Dapper;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Reads measurements for the page and for the alerts.</summary>
internal sealed class MetricQueries(TelemetryDatabase database)
{
    public IEnumerable<string> Services()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>("select distinct service from source order by service")];
    }

    public IEnumerable<object> Instruments(string service)
    {
        using var connection = database.Open();
        return [.. connection.Query<InstrumentRow>(
            """
            select scope, name, max(unit) as unit, max(description) as description, max(kind) as kind
            from instrument join source on source.id = source_id where service = @service group by scope, name order by scope, name
            """,
            new { service }).Select(row => row.ToView())];
    }

    /// <summary>
    /// The series of an instrument of a service, each thinned to one point per step: [time, value, count, buckets]. The last point before the beginning
    /// comes first, so that a chart knows where a line comes from.
    /// </summary>
    public IEnumerable<object> Series(string service, string scope, string name, DateTimeOffset since, TimeSpan step)
    {
        using var connection = database.Open();
        var from = Nanoseconds.Of(since);
        var series = connection.Query<SeriesRow>(
            """
            select series.id, instance, series.attributes, bounds, exemplar, kind
            from series join instrument on instrument.id = instrument_id join source on source.id = source_id
            where service = @service and scope = @scope and name = @name order by instance, series.attributes
            """,
            new { service, scope, name }).AsList();
        return [.. series.Select(row => row.ToView(Points(row.Id), from)).Where(view => view is not null).Cast<object>()];

        IEnumerable<PointRow> Points(long id) => connection.Query<PointRow>(
            """
            select max(time) as time, value, count, buckets from point where series_id = @id and time >=
                coalesce((select max(time) from point where series_id = @id and time < @from), 0)
            group by time / @step order by time
            """,
            new { id, from, step = step.Ticks * TimeSpan.NanosecondsPerTick });
    }

    private sealed record InstrumentRow
    {
        public string Scope { get; init; } = "";

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Description { get; init; } = "";

        public long Kind { get; init; }

        public object ToView() => new { scope = Scope, name = Name, unit = Unit, description = Description, kind = ((MetricKind)Kind).ToString() };
    }

    private sealed record SeriesRow
    {
        public long Id { get; init; }

        public string Instance { get; init; } = "";

        public string Attributes { get; init; } = "";

        public string? Bounds { get; init; }

        public string? Exemplar { get; init; }

        public object? ToView(IEnumerable<PointRow> points, long from)
        {
            var all = points.ToArray();
            if (all.Length == 0 || all[^1].Time < from)
            {
                return null;
            }

            var kept = all.Select(point => new object?[]
            {
                Nanoseconds.ToMilliseconds(point.Time), point.Value, point.Count, new RawJson(point.Buckets),
            });
            return new { instance = Instance, attributes = new RawJson(Attributes), bounds = new RawJson(Bounds), exemplar = new RawJson(Exemplar), points = kept };
        }
    }

    private sealed record PointRow
    {
        public long Time { get; init; }

        public double Value { get; init; }

        public long Count { get; init; }

        public string? Buckets { get; init; }
    }
}

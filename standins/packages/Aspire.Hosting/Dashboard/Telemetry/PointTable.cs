using Dapper;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Measurements. A value that has not changed is written once a minute only: most of a system at rest does not change.</summary>
internal sealed class PointTable(SqliteConnection connection)
{
    private const long Minute = 60_000_000_000;
    private readonly Dictionary<(long Source, string Scope, string Name), long> _instruments = [];
    private readonly Dictionary<(long Instrument, string Attributes), Series> _series = [];

    public void Write(PointRecord point, long source, SqliteTransaction transaction)
    {
        if (!double.IsFinite(point.Value))
        {
            return;
        }

        var series = SeriesOf(point, source, transaction);
        if (point.Exemplar is not null && point.Exemplar != series.Exemplar)
        {
            connection.Execute("update series set exemplar = @Exemplar where id = @Id", new { point.Exemplar, series.Id }, transaction);
            series.Exemplar = point.Exemplar;
        }

        var isSame = point.Value.Equals(series.Value) && point.Count == series.Count;
        if (isSame && point.Time - series.Time < Minute)
        {
            return;
        }

        (series.Value, series.Count, series.Time) = (point.Value, point.Count, point.Time);
        connection.Execute(
            "insert into point (series_id, time, value, count, buckets) values (@Id, @Time, @Value, @Count, @Buckets)",
            new { series.Id, point.Time, point.Value, point.Count, point.Buckets }, transaction);
    }

    public void Forget()
    {
        _instruments.Clear();
        _series.Clear();
    }

    private Series SeriesOf(PointRecord point, long source, SqliteTransaction transaction)
    {
        var instrument = InstrumentId(point.Instrument, source, transaction);
        if (!_series.TryGetValue((instrument, point.Attributes), out var series))
        {
            var id = connection.ExecuteScalar<long>(
                """
                insert into series (instrument_id, attributes, bounds) values (@instrument, @Attributes, @Bounds)
                on conflict (instrument_id, attributes) do update set bounds = excluded.bounds returning id
                """,
                new { instrument, point.Attributes, point.Bounds }, transaction);
            _series[(instrument, point.Attributes)] = series = new Series(id);
        }

        return series;
    }

    private long InstrumentId(Instrument instrument, long source, SqliteTransaction transaction)
    {
        var key = (source, instrument.Scope, instrument.Name);
        if (!_instruments.TryGetValue(key, out var id))
        {
            _instruments[key] = id = connection.ExecuteScalar<long>(
                """
                insert into instrument (source_id, scope, name, unit, description, kind) values (@source, @Scope, @Name, @Unit, @Description, @Kind)
                on conflict (source_id, scope, name) do update set unit = excluded.unit, description = excluded.description, kind = excluded.kind returning id
                """,
                new { source, instrument.Scope, instrument.Name, instrument.Unit, instrument.Description, instrument.Kind }, transaction);
        }

        return id;
    }

    private sealed class Series(long id)
    {
        public long Id { get; } = id;

        public double Value { get; set; } = double.NaN;

        public long Count { get; set; }

        public long Time { get; set; }

        public string? Exemplar { get; set; }
    }
}

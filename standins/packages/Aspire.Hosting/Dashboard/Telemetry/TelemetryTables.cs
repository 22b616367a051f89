using Dapper;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Writes batches into their tables.</summary>
internal sealed class TelemetryTables(SqliteConnection connection)
{
    private readonly Dictionary<(string Service, string Instance), long> _sources = [];
    private readonly PointTable _points = new(connection);

    public void Write(TelemetryBatch batch, SqliteTransaction transaction)
    {
        Write(batch.Spans, transaction);
        connection.Execute(
            """
            insert into log (source_id, time, severity, scope, event, body, trace_id, span_id, attributes)
            values (@Source, @Time, @Severity, @Scope, @Event, @Body, @TraceId, @SpanId, @Attributes)
            """,
            batch.Logs.Select(log => new
            {
                Source = SourceId(log.Source, transaction), log.Time, log.Severity, log.Scope, log.Event, log.Body, log.TraceId, log.SpanId, log.Attributes,
            }),
            transaction);
        foreach (var point in batch.Points)
        {
            _points.Write(point, SourceId(point.Instrument.Source, transaction), transaction);
        }
    }

    /// <summary>What was remembered of a transaction that did not happen.</summary>
    public void Forget()
    {
        _sources.Clear();
        _points.Forget();
    }

    private void Write(IReadOnlyList<SpanRecord> spans, SqliteTransaction transaction)
    {
        foreach (var span in spans)
        {
            var row = new
            {
                span.TraceId, span.SpanId, span.ParentId, Source = SourceId(span.Source, transaction), span.Scope, span.Name, span.Kind, span.Start,
                Finish = Math.Max(span.Start, span.End), span.IsError, span.StatusMessage, span.Attributes, span.Events, span.Links,
            };

            // an exporter that heard no answer sends the same spans again
            var added = connection.Execute(
                """
                insert into span (trace_id, span_id, parent_id, source_id, scope, name, kind, start, finish, is_error, status_message, attributes, events, links)
                values (@TraceId, @SpanId, @ParentId, @Source, @Scope, @Name, @Kind, @Start, @Finish, @IsError, @StatusMessage, @Attributes, @Events, @Links)
                on conflict do nothing
                """,
                row, transaction);
            if (added == 1)
            {
                connection.Execute(
                    """
                    insert into trace (trace_id, start, finish, spans, errors, root_name, root_source_id)
                    values (@TraceId, @Start, @Finish, 1, @IsError, iif(@ParentId is null, @Name, null), iif(@ParentId is null, @Source, null))
                    on conflict (trace_id) do update set
                        start = min(start, excluded.start), finish = max(finish, excluded.finish), spans = spans + 1, errors = errors + excluded.errors,
                        root_name = coalesce(root_name, excluded.root_name), root_source_id = coalesce(root_source_id, excluded.root_source_id)
                    """,
                    row, transaction);
                connection.Execute(
                    """
                    insert into trace_source (trace_id, source_id, spans) values (@TraceId, @Source, 1)
                    on conflict (trace_id, source_id) do update set spans = spans + 1
                    """,
                    row, transaction);
            }
        }
    }

    private long SourceId(TelemetrySource source, SqliteTransaction transaction)
    {
        var key = (source.Service, source.Instance);
        if (!_sources.TryGetValue(key, out var id))
        {
            _sources[key] = id = connection.ExecuteScalar<long>(
                """
                insert into source (service, instance, attributes) values (@Service, @Instance, @Attributes)
                on conflict (service, instance) do update set attributes = excluded.attributes returning id
                """,
                source, transaction);
        }

        return id;
    }
}

using Dapper;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Reads traces for the page. Times are milliseconds since 1970.</summary>
internal sealed class TraceQueries(TelemetryDatabase database)
{
    public const int PageSize = 100;

    public IEnumerable<object> Traces(string? service, string? text, bool errors, double? longerThan, double? before)
    {
        using var connection = database.Open();
        return [.. connection.Query<TraceRow>(
            $"""
            select t.trace_id, t.start, t.finish, t.spans, t.errors, t.root_name as name, s.service,
                (select json_group_array(json_object('name', service, 'spans', spans)) from (
                    select service, sum(ts.spans) as spans from trace_source ts join source on source.id = ts.source_id
                    where ts.trace_id = t.trace_id group by service order by min(source.id))) as services
            from trace t left join source s on s.id = t.root_source_id
            where t.start < @before and t.finish - t.start >= @longerThan and (not @errors or t.errors > 0)
                and (@service is null or t.trace_id in (
                    select trace_id from trace_source ts join source on source.id = ts.source_id where source.service = @service))
                and (@text is null or t.trace_id = @text or t.root_name like @like or t.trace_id in (
                    select trace_id from span where name like @like or attributes like @like))
            order by t.start desc limit {PageSize}
            """,
            new
            {
                service, errors, text, like = Like.Contains(text),
                before = before is { } end ? Nanoseconds.FromMilliseconds(end) : long.MaxValue,
                longerThan = Nanoseconds.FromMilliseconds(longerThan ?? 0),
            }).Select(row => row.ToView())];
    }

    /// <summary>All spans of a trace, without what only the chosen one shows.</summary>
    public IEnumerable<object> Spans(string traceId)
    {
        using var connection = database.Open();
        return [.. connection.Query<SpanRow>(
            """
            select span.span_id, parent_id, service, instance, scope, name, kind, start, finish, is_error, status_message, coalesce(said.logs, 0) as logs
            from span join source on source.id = source_id
                left join (select span_id, count(*) as logs from log where trace_id = @traceId group by span_id) said on said.span_id = span.span_id
            where trace_id = @traceId order by start, position
            """,
            new { traceId }).Select(row => row.ToView())];
    }

    public object? Span(string traceId, string spanId)
    {
        using var connection = database.Open();
        var found = connection.QueryFirstOrDefault<(string Attributes, string Events, string Links, string Resource)?>(
            """
            select span.attributes, events, links, source.attributes from span join source on source.id = source_id
            where trace_id = @traceId and span_id = @spanId
            """,
            new { traceId, spanId });
        return found is { } span
            ? new { attributes = new RawJson(span.Attributes), events = new RawJson(span.Events), links = new RawJson(span.Links), resource = new RawJson(span.Resource) }
            : null;
    }

    private sealed record TraceRow
    {
        public string Trace_Id { get; init; } = "";

        public long Start { get; init; }

        public long Finish { get; init; }

        public long Spans { get; init; }

        public long Errors { get; init; }

        public string? Name { get; init; }

        public string? Service { get; init; }

        public string Services { get; init; } = "";

        public object ToView() => new
        {
            traceId = Trace_Id,
            start = Nanoseconds.ToMilliseconds(Start),
            duration = Nanoseconds.ToMilliseconds(Finish - Start),
            spans = Spans,
            errors = Errors,
            name = Name,
            service = Service,
            services = new RawJson(Services),
        };
    }

    private sealed record SpanRow
    {
        public string Span_Id { get; init; } = "";

        public string? Parent_Id { get; init; }

        public string Service { get; init; } = "";

        public string Instance { get; init; } = "";

        public string Scope { get; init; } = "";

        public string Name { get; init; } = "";

        public long Kind { get; init; }

        public long Start { get; init; }

        public long Finish { get; init; }

        public long Is_Error { get; init; }

        public string? Status_Message { get; init; }

        public long Logs { get; init; }

        public object ToView() => new
        {
            id = Span_Id,
            parent = Parent_Id,
            service = Service,
            instance = Instance,
            scope = Scope,
            name = Name,
            kind = Kind,
            start = Nanoseconds.ToMilliseconds(Start),
            duration = Nanoseconds.ToMilliseconds(Finish - Start),
            isError = Is_Error != 0,
            message = Status_Message,
            logs = Logs,
        };
    }
}

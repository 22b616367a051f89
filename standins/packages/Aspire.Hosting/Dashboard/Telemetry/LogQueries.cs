using Dapper;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Reads structured logs for the page, newest first.</summary>
internal sealed class LogQueries(TelemetryDatabase database)
{
    public const int PageSize = 200;

    /// <summary>
    /// A word with '=' asks for an attribute ("queue=transcode.first"), every other one has to stand somewhere in the record.
    /// </summary>
    public IEnumerable<object> Logs(LogFilter filter)
    {
        var parameters = new DynamicParameters(filter);
        var words = Words(filter.Text, parameters);
        using var connection = database.Open();
        return [.. connection.Query<LogRow>(
            $"""
            select position, service, instance, time, severity, scope, event, body, trace_id, span_id, log.attributes
            from log join source on source.id = source_id
            where (@After is null or position > @After) and (@Before is null or position < @Before) and severity >= @Level
                and (@Service is null or source_id in (select id from source where service = @Service))
                and (@Trace is null or trace_id = @Trace) and (@Span is null or span_id = @Span)
                and (@Since is null or time >= @Since * 1000000) {words}
            order by position desc limit {PageSize}
            """,
            parameters).Select(row => row.ToView())];
    }

    private static string Words(string? text, DynamicParameters parameters)
    {
        var sql = "";
        foreach (var (index, word) in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            if (word.IndexOf('=') is var equals and > 0)
            {
                parameters.Add($"path{index}", $"$.\"{word[..equals].Replace("\"", "", StringComparison.Ordinal)}\"");
                parameters.Add($"word{index}", word[(equals + 1)..]);
                sql += $" and cast(json_extract(log.attributes, @path{index}) as text) = @word{index}";
            }
            else
            {
                parameters.Add($"word{index}", Like.Contains(word));
                sql += $" and (body like @word{index} or log.attributes like @word{index} or scope like @word{index})";
            }
        }

        return sql;
    }

    private sealed record LogRow
    {
        public long Position { get; init; }

        public string Service { get; init; } = "";

        public string Instance { get; init; } = "";

        public long Time { get; init; }

        public long Severity { get; init; }

        public string Scope { get; init; } = "";

        public string? Event { get; init; }

        public string Body { get; init; } = "";

        public string? Trace_Id { get; init; }

        public string? Span_Id { get; init; }

        public string Attributes { get; init; } = "";

        public object ToView() => new
        {
            position = Position,
            service = Service,
            instance = Instance,
            time = Nanoseconds.ToMilliseconds(Time),
            severity = Severity,
            scope = Scope,
            @event = Event,
            body = Body,
            traceId = Trace_Id,
            spanId = Span_Id,
            attributes = new RawJson(Attributes),
        };
    }
}

internal sealed record LogFilter(string? Service, int Level, string? Text, string? Trace, string? Span, long? Since, long? Before, long? After);

internal static class Like
{
    // in LIKE % and _ stand for anything: here a person means what is typed, near enough
    public static string Contains(string? text) => $"%{text}%";
}

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Who tells: a service, and which of its processes.</summary>
internal sealed record TelemetrySource(string Service, string Instance, string Attributes);

/// <summary>Times are nanoseconds since 1970, as on the wire; attributes, events and links are JSON.</summary>
internal sealed record SpanRecord(string TraceId, string SpanId, TelemetrySource Source, string Scope)
{
    public string? ParentId { get; set; }

    public string Name { get; set; } = "";

    public int Kind { get; set; }

    public long Start { get; set; }

    public long End { get; set; }

    public bool IsError { get; set; }

    public string? StatusMessage { get; set; }

    public string Attributes { get; set; } = "{}";

    public string Events { get; set; } = "[]";

    public string Links { get; set; } = "[]";
}

internal sealed record LogRecord(TelemetrySource Source, string Scope)
{
    public long Time { get; set; }

    /// <summary>1-4 trace, 5-8 debug, 9-12 information, 13-16 warning, 17-20 error, 21-24 fatal.</summary>
    public int Severity { get; set; }

    public string Body { get; set; } = "";

    public string? TraceId { get; set; }

    public string? SpanId { get; set; }

    public string? Event { get; set; }

    public string Attributes { get; set; } = "{}";
}

internal enum MetricKind
{
    Gauge,
    Counter,
    UpDownCounter,
    Histogram,
}

/// <summary>What is measured.</summary>
internal sealed record Instrument(TelemetrySource Source, string Scope, string Name, string Unit, string Description, MetricKind Kind);

/// <summary>One measurement. A histogram has a count, a sum in <see cref="Value"/>, and a count per bucket.</summary>
internal sealed record PointRecord(Instrument Instrument)
{
    public string Attributes { get; set; } = "{}";

    public long Time { get; set; }

    public double Value { get; set; }

    public long Count { get; set; }

    public string? Bounds { get; set; }

    public string? Buckets { get; set; }

    public string? Exemplar { get; set; }
}

/// <summary>What one request brought.</summary>
internal sealed record TelemetryBatch(IReadOnlyList<SpanRecord> Spans, IReadOnlyList<LogRecord> Logs, IReadOnlyList<PointRecord> Points);

using Aspire.Hosting.Dashboard.Telemetry;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Records of an ExportLogsServiceRequest.</summary>
internal static class OtlpLogs
{
    public static TelemetryBatch Read(ReadOnlySpan<byte> request) => new([], OtlpRequest.Read<LogRecord>(request, ReadRecord), []);

    private static void ReadRecord(ReadOnlySpan<byte> message, TelemetrySource source, string scope, List<LogRecord> logs)
    {
        var log = new LogRecord(source, scope);
        var attributes = new AttributesJson();
        long observed = 0;
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    log.Time = reader.Signed();
                    break;
                case 2:
                    log.Severity = (int)reader.Number();
                    break;
                case 5:
                    log.Body = AttributesJson.Text(reader.Bytes());
                    break;
                case 6:
                    attributes.Add(reader.Bytes());
                    break;
                case 9:
                    log.TraceId = NullIfEmpty(reader.Hex());
                    break;
                case 10:
                    log.SpanId = NullIfEmpty(reader.Hex());
                    break;
                case 11:
                    observed = reader.Signed();
                    break;
                case 12:
                    log.Event = NullIfEmpty(reader.Text());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        log.Time = log.Time == 0 ? observed : log.Time;
        log.Attributes = attributes.ToString();
        logs.Add(log);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

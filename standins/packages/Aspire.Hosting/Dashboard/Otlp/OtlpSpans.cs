using System.Text.Json;
using Aspire.Hosting.Dashboard.Telemetry;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Spans of an ExportTraceServiceRequest.</summary>
internal static class OtlpSpans
{
    private const ulong Error = 2;

    public static TelemetryBatch Read(ReadOnlySpan<byte> request) => new(OtlpRequest.Read<SpanRecord>(request, ReadSpan), [], []);

    private static void ReadSpan(ReadOnlySpan<byte> message, TelemetrySource source, string scope, List<SpanRecord> spans)
    {
        var span = new SpanRecord(Hex(message, 1), Hex(message, 2), source, scope);
        var attributes = new AttributesJson();
        var events = new List<string>();
        var links = new List<string>();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 4:
                    span.ParentId = reader.Hex() is { Length: > 0 } parent ? parent : null;
                    break;
                case 5:
                    span.Name = reader.Text();
                    break;
                case 6:
                    span.Kind = (int)reader.Number();
                    break;
                case 7:
                    span.Start = reader.Signed();
                    break;
                case 8:
                    span.End = reader.Signed();
                    break;
                case 9:
                    attributes.Add(reader.Bytes());
                    break;
                case 11:
                    events.Add(ReadEvent(reader.Bytes()));
                    break;
                case 13:
                    links.Add(ReadLink(reader.Bytes()));
                    break;
                case 15:
                    ReadStatus(reader.Bytes(), span);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        span.Attributes = attributes.ToString();
        span.Events = $"[{string.Join(',', events)}]";
        span.Links = $"[{string.Join(',', links)}]";
        spans.Add(span);
    }

    private static string Hex(ReadOnlySpan<byte> message, int field) => Convert.ToHexStringLower(ProtobufReader.Find(message, field));

    private static void ReadStatus(ReadOnlySpan<byte> status, SpanRecord span)
    {
        var reader = new ProtobufReader(status);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2:
                    span.StatusMessage = reader.Text();
                    break;
                case 3:
                    span.IsError = reader.Number() == Error;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static string ReadEvent(ReadOnlySpan<byte> message)
    {
        long time = 0;
        var name = "";
        var attributes = new AttributesJson();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    time = reader.Signed();
                    break;
                case 2:
                    name = reader.Text();
                    break;
                case 3:
                    attributes.Add(reader.Bytes());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"time":{{time / 1e6:F3}},"name":{{JsonSerializer.Serialize(name)}},"attributes":{{attributes}}}""");
    }

    private static string ReadLink(ReadOnlySpan<byte> link) => $$"""{"traceId":"{{Hex(link, 1)}}","spanId":"{{Hex(link, 2)}}"}""";
}

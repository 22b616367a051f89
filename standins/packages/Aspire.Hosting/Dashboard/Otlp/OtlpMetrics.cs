using System.Buffers.Binary;
using System.Globalization;
using Aspire.Hosting.Dashboard.Telemetry;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// Points of an ExportMetricsServiceRequest: gauges, sums and histograms with explicit bounds, all cumulative, as the .NET SDK sends them.
/// Exponential histograms and summaries are left out.
/// </summary>
internal static class OtlpMetrics
{
    public static TelemetryBatch Read(ReadOnlySpan<byte> request) => new([], [], OtlpRequest.Read<PointRecord>(request, ReadMetric));

    private static void ReadMetric(ReadOnlySpan<byte> message, TelemetrySource source, string scope, List<PointRecord> points)
    {
        var (name, description, unit) = ("", "", "");
        var kind = MetricKind.Gauge;
        var data = ReadOnlySpan<byte>.Empty;
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    name = reader.Text();
                    break;
                case 2:
                    description = reader.Text();
                    break;
                case 3:
                    unit = reader.Text();
                    break;
                case 5:
                    data = reader.Bytes();
                    break;
                case 7:
                    data = reader.Bytes();
                    kind = IsMonotonic(data) ? MetricKind.Counter : MetricKind.UpDownCounter;
                    break;
                case 9:
                    data = reader.Bytes();
                    kind = MetricKind.Histogram;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        ReadPoints(data, new Instrument(source, scope, name, unit, description, kind), points);
    }

    private static void ReadPoints(ReadOnlySpan<byte> data, Instrument instrument, List<PointRecord> points)
    {
        var reader = new ProtobufReader(data);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
            }
            else if (instrument.Kind == MetricKind.Histogram)
            {
                points.Add(ReadHistogram(reader.Bytes(), instrument));
            }
            else
            {
                points.Add(ReadNumber(reader.Bytes(), instrument));
            }
        }
    }

    private static bool IsMonotonic(ReadOnlySpan<byte> sum)
    {
        var reader = new ProtobufReader(sum);
        while (reader.Next())
        {
            if (reader.Field == 3)
            {
                return reader.Number() != 0;
            }

            reader.Skip();
        }

        return false;
    }

    private static PointRecord ReadNumber(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new PointRecord(instrument);
        var attributes = new AttributesJson();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3:
                    point.Time = reader.Signed();
                    break;
                case 4:
                    point.Value = reader.Double();
                    break;
                case 5:
                    point.Exemplar = ReadExemplar(reader.Bytes()) ?? point.Exemplar;
                    break;
                case 6:
                    point.Value = reader.Signed();
                    break;
                case 7:
                    attributes.Add(reader.Bytes());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        point.Attributes = attributes.ToString();
        return point;
    }

    private static PointRecord ReadHistogram(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new PointRecord(instrument);
        var attributes = new AttributesJson();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3:
                    point.Time = reader.Signed();
                    break;
                case 4:
                    point.Count = reader.Signed();
                    break;
                case 5:
                    point.Value = reader.Double();
                    break;
                case 6:
                    point.Buckets = List(reader.Bytes(), bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes).ToString(CultureInfo.InvariantCulture));
                    break;
                case 7:
                    point.Bounds = List(reader.Bytes(), bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes).ToString(CultureInfo.InvariantCulture));
                    break;
                case 8:
                    point.Exemplar = ReadExemplar(reader.Bytes()) ?? point.Exemplar;
                    break;
                case 9:
                    attributes.Add(reader.Bytes());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        point.Attributes = attributes.ToString();
        return point;
    }

    private static string List(ReadOnlySpan<byte> packed, Func<ReadOnlySpan<byte>, string> text)
    {
        var values = new string[packed.Length / sizeof(long)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = text(packed.Slice(i * sizeof(long), sizeof(long)));
        }

        return $"[{string.Join(',', values)}]";
    }

    // the trace that a measurement was made in
    private static string? ReadExemplar(ReadOnlySpan<byte> message)
    {
        double value = 0;
        var (trace, span) = ("", "");
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3:
                    value = reader.Double();
                    break;
                case 4:
                    span = reader.Hex();
                    break;
                case 5:
                    trace = reader.Hex();
                    break;
                case 6:
                    value = reader.Signed();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return trace.Length == 0 || !double.IsFinite(value)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $$"""{"value":{{value}},"traceId":"{{trace}}","spanId":"{{span}}"}""");
    }
}

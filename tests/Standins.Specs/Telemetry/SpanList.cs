using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace StreamPlatform.Standins.Specs.Telemetry;

// keeps what would be exported
internal sealed class SpanList : BaseExporter<Activity>
{
    private readonly ConcurrentQueue<Activity> _spans = [];

    public IReadOnlyList<Activity> Spans => [.. _spans];

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            _spans.Enqueue(span);
        }

        return ExportResult.Success;
    }
}

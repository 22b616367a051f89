using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StreamPlatform.CdnSync.Telemetry;

// How each edge does, in figures. An edge is nginx, which tells nobody by itself.
internal sealed class EdgeTraffic
{
    private static readonly string[] FromCache = ["HIT", "STALE", "UPDATING", "REVALIDATED"];
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, long>> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> _rates = new(StringComparer.Ordinal);
    private readonly Counter<long> _repairs;

    public EdgeTraffic(IMeterFactory meters)
    {
        var meter = meters.Create("StreamPlatform.CdnSync");
        meter.CreateObservableCounter(
            "streamplatform.edge.requests",
            () => _counts.SelectMany(edge => edge.Value.Select(one => new Measurement<long>(one.Value, new("edge", edge.Key), new("cache", one.Key)))),
            "{request}",
            "Requests that an edge has let in, by what its cache did.");
        meter.CreateObservableGauge(
            "streamplatform.edge.hit_rate",
            () => _rates.Select(edge => new Measurement<double>(edge.Value, new KeyValuePair<string, object?>("edge", edge.Key))),
            "1",
            "Share of the requests since the last look that an edge answered without waiting for the origin.");
        _repairs = meter.CreateCounter<long>("streamplatform.cdn_sync.repairs", "{repair}", "Differences between an edge and the origin that were mended.");
    }

    public void Repaired(string edge, string kind) => _repairs.Add(1, new("edge", edge), new("kind", kind));

    public void Saw(string edge, IReadOnlyDictionary<string, long> counts)
    {
        var before = _counts.GetValueOrDefault(edge) ?? new Dictionary<string, long>();
        _counts[edge] = counts;

        // counts that went down are those of an edge that has started again
        long Since(string status) => counts.GetValueOrDefault(status) - before.GetValueOrDefault(status) is var more and >= 0 ? more : counts.GetValueOrDefault(status);
        var all = counts.Keys.Sum(Since);
        if (all > 0)
        {
            _rates[edge] = (double)FromCache.Sum(Since) / all;
        }
    }
}

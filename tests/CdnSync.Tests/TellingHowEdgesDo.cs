using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using StreamPlatform.Edge.Tests;

namespace StreamPlatform.CdnSync.Tests;

public sealed class TellingHowEdgesDo(World world)
{
    [Fact]
    public async Task Hits_and_misses_of_each_edge_are_in_the_metrics()
    {
        var seen = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter.Name == "StreamPlatform.CdnSync")
                {
                    all.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen[$"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen[$"{instrument.Name} {tags[0].Value}"] = value);
        listener.Start();
        var video = new AVideo().At(world.Origin);
        using var client = new HttpClient { BaseAddress = world.Near.Address };
        var address = $"/{new Token(video.Id, video.PlanId)}{video.Prefix}360p/0.m4s";
        await client.GetByteArrayAsync(address);
        await client.GetByteArrayAsync(address);

        await World.UntilAsync(() =>
        {
            listener.RecordObservableInstruments();
            return seen.GetValueOrDefault("streamplatform.edge.requests edge-eu HIT") >= 1
                && seen.GetValueOrDefault("streamplatform.edge.requests edge-eu MISS") >= 1
                && seen.ContainsKey("streamplatform.edge.hit_rate edge-eu");
        });
        Assert.InRange(seen["streamplatform.edge.hit_rate edge-eu"], 0, 1);
    }
}

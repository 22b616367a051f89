using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StreamPlatform.Messaging.Tests;

public sealed class BeingSeen(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task One_trace_shows_the_change_and_every_attempt_at_what_it_caused()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            // the client's spans too, as in a process with telemetry
            ShouldListenTo = source => source.Name.StartsWith("StreamPlatform", StringComparison.Ordinal) || source.Name.StartsWith("RabbitMQ", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var room = await StartAsync("traced", Errands.From("traced.jobs"));
        using var change = new Activity("change").Start();

        await room.EnqueueAsync("traced.jobs", new Errand("poison"));
        await room.DeadLettersAsync();

        var attempts = spans.Where(span => span.OperationName == "process Errand" && span.TraceId == change.TraceId
            && (string?)span.GetTagItem("messaging.destination.name") == "traced.jobs").OrderBy(span => span.StartTimeUtc).ToList();
        Assert.Equal([1, 2, 3], attempts.Select(span => (int?)span.GetTagItem("messaging.delivery_count")));
        Assert.All(attempts, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Contains(spans, span => span.OperationName == "publish Errand" && span.ParentSpanId == change.SpanId);
        Assert.Contains(spans, span => span.OperationName == "process Errand" && span.TraceId == change.TraceId
            && (string?)span.GetTagItem("messaging.destination.name") == "traced.jobs.dead");
    }

    [Fact]
    public async Task Retries_dead_letters_and_the_outbox_are_counted()
    {
        var seen = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "StreamPlatform.Messaging")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.Start();
        await using var room = await StartAsync("counted", Errands.From("counted.jobs"));

        await room.EnqueueAsync("counted.jobs", new Errand("poison"));
        await room.DeadLettersAsync();
        await room.EnqueueAsync("counted.nowhere", new Errand("waiting"));
        while (!seen.TryGetValue("streamplatform.messaging.outbox.age", out var age) || age <= 0)
        {
            await Task.Delay(50);
            listener.RecordObservableInstruments();
        }

        Assert.Equal(2, seen["streamplatform.messaging.retries counted.jobs unknown"]);
        Assert.Equal(1, seen["streamplatform.messaging.dead_letters counted.jobs unknown"]);
        Assert.Equal(1, seen["streamplatform.messaging.outbox.size"]);

        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = instrument.Name;
            foreach (var (key, tag) in tags)
            {
                name += key is "queue" or "kind" ? $" {tag}" : string.Empty;
            }

            if (tags.Length == 0)
            {
                // other rooms of this process may measure an empty outbox
                seen.AddOrUpdate(name, value, (_, before) => Math.Max(before, value));
            }
            else
            {
                seen.AddOrUpdate(name, value, (_, before) => before + value);
            }
        }
    }

    private async Task<Room> StartAsync(string name, Action<MessagingBuilder> handlers) =>
        await Room.StartAsync(fixture.Servers, name, await fixture.Servers.CreateDatabaseAsync(), handlers);
}

using System.Diagnostics.Metrics;

namespace StreamPlatform.Messaging;

/// <summary>What a dashboard can show of a room's messages. README.md lists the instruments.</summary>
internal sealed class MessagingMetrics
{
    private readonly Counter<long> _published;
    private readonly Histogram<double> _handling;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _deadLetters;

    public MessagingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("StreamPlatform.Messaging");
        _published = meter.CreateCounter<long>("streamplatform.messaging.published", "{message}", "Messages that the broker has confirmed.");
        _handling = meter.CreateHistogram<double>("streamplatform.messaging.handling.duration", "s", "Time of an attempt at a message.");
        _retries = meter.CreateCounter<long>("streamplatform.messaging.retries", "{message}", "Failed attempts that will be repeated.");
        _deadLetters = meter.CreateCounter<long>("streamplatform.messaging.dead_letters", "{message}", "Messages that became dead letters.");
        meter.CreateObservableGauge("streamplatform.messaging.dead_letters.kept", () => Measured(KeptDeadLetters), "{message}",
            "Dead letters of all rooms that wait for an operator.");
        meter.CreateObservableGauge("streamplatform.messaging.outbox.size", () => Measured(OutboxSize), "{message}", "Messages that wait for the broker.");
        meter.CreateObservableGauge("streamplatform.messaging.outbox.age", () => Measured(OutboxAge), "s", "Age of the oldest message that waits for the broker.");
    }

    /// <summary>Null until it has been measured.</summary>
    public double? KeptDeadLetters { get; set; }

    /// <summary>Null in a room without an outbox.</summary>
    public double? OutboxSize { get; set; }

    /// <summary>Seconds; null in a room without an outbox.</summary>
    public double? OutboxAge { get; set; }

    public void Published(string type) => _published.Add(1, Tag("type", type));

    public void Handled(string queue, string type, TimeSpan elapsed, string outcome) =>
        _handling.Record(elapsed.TotalSeconds, Tag("queue", queue), Tag("type", type), Tag("outcome", outcome));

    public void Retried(string queue, string type, FailureKind kind) =>
        _retries.Add(1, Tag("queue", queue), Tag("type", type), Tag("kind", Name(kind)));

    public void DeadLettered(string queue, string type, FailureKind kind) =>
        _deadLetters.Add(1, Tag("queue", queue), Tag("type", type), Tag("kind", Name(kind)));

    private static IEnumerable<Measurement<double>> Measured(double? value) => value is { } known ? [new Measurement<double>(known)] : [];

    private static string Name(FailureKind kind) => kind switch
    {
        FailureKind.Transient => "transient",
        FailureKind.Permanent => "permanent",
        _ => "unknown",
    };

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}

namespace StreamPlatform.Messaging;

/// <summary>How a queue is consumed, and how often its messages are tried again.</summary>
public sealed record JobQueueOptions
{
    /// <summary>Messages that one process holds and handles at the same time. At least 1; 1 by default.</summary>
    public ushort Prefetch { get; init; } = 1;

    /// <summary>
    /// Redeliveries of a message whose process ended, or lost its connection, while it held it. Beyond it the message is a dead letter, so that one that
    /// kills every process ends too. Most deaths are no fault of what a process held: a limit that a few restarts in a row reach would give up good work.
    /// Part of the queue on the broker: an existing queue keeps the limit that it was made with. At least 1; 20 by default, as newer brokers have it.
    /// </summary>
    public int DeliveryLimit { get; init; } = 20;

    /// <summary>Further attempts after failures of <see cref="FailureKind.Unknown"/>. 0 or more; 4 by default.</summary>
    public int UnknownRetries { get; init; } = 4;

    /// <summary>Further attempts after failures of <see cref="FailureKind.Transient"/>. 0 or more; 240 by default, which is two hours.</summary>
    public int TransientRetries { get; init; } = 240;

    /// <summary>Pause before the first retry; it doubles with each further one of the same kind. More than zero, whole milliseconds; 1 s by default.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause that is not exceeded. Not below <see cref="RetryPause"/>; 30 s by default.</summary>
    public TimeSpan LongestRetryPause { get; init; } = TimeSpan.FromSeconds(30);

    internal int RetriesAfter(FailureKind kind) => kind switch
    {
        FailureKind.Transient => TransientRetries,
        FailureKind.Unknown => UnknownRetries,
        _ => 0,
    };
}

namespace StreamPlatform.Messaging;

/// <summary>How a queue is consumed.</summary>
public sealed record JobQueueOptions
{
    /// <summary>Messages that one process holds and handles at the same time. At least 1; 1 by default.</summary>
    public ushort Prefetch { get; init; } = 1;

    /// <summary>Redeliveries before a message becomes a dead letter. At least 1; 4 by default.</summary>
    public int DeliveryLimit { get; init; } = 4;

    /// <summary>Pause before the first redelivery; it doubles with each further one. 1 s by default.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);
}

namespace StreamPlatform.Messaging.Bus;

/// <summary>What a consumer does with the deliveries of one queue.</summary>
internal interface IDeliveryProcessor
{
    string Queue { get; }

    ushort Prefetch { get; }

    Task DeclareAsync(CancellationToken cancellationToken);

    /// <summary>Throws only when the process stops, or when it cannot be said what shall become of the delivery.</summary>
    Task<Settlement> ProcessAsync(Delivery delivery, CancellationToken stoppingToken);
}

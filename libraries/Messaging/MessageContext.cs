namespace StreamPlatform.Messaging;

/// <summary>Where a message came from and how often it has come.</summary>
/// <param name="MessageId">The id that its publisher gave it.</param>
/// <param name="Queue">The queue it was taken from; with the id it is the key of the inbox.</param>
/// <param name="DeliveryCount">1 at the first delivery.</param>
/// <param name="IsLastAttempt">If this one fails, the message becomes a dead letter.</param>
public sealed record MessageContext(Guid MessageId, string Queue, int DeliveryCount, bool IsLastAttempt);

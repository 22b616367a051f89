namespace StreamPlatform.Messaging;

/// <summary>Where a message came from and how often it has come.</summary>
/// <param name="MessageId">The id that its publisher gave it.</param>
/// <param name="Queue">The queue it was taken from; with the id it is the key of the inbox.</param>
/// <param name="DeliveryCount">1 at the first delivery, whatever ended the ones before.</param>
public sealed record MessageContext(Guid MessageId, string Queue, int DeliveryCount)
{
    /// <summary>An operator has taken it out of the dead letters and sent it again.</summary>
    public bool IsReplay { get; init; }
}

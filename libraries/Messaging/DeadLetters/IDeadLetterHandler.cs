namespace StreamPlatform.Messaging;

/// <summary>
/// Tells whom it concerns that a message has become a dead letter. The letter itself is kept afterwards, and may be replayed. The effect may be repeated
/// without harm: a handler that fails is tried again, with the pauses and budgets of the queue that the letter comes from.
/// </summary>
public interface IDeadLetterHandler<in TMessage>
{
    /// <summary>Carries out the effect.</summary>
    Task HandleAsync(TMessage message, DeadLetter letter, CancellationToken cancellationToken);
}

namespace StreamPlatform.Messaging;

/// <summary>
/// Handles a message whose effect may be repeated without harm. It is acknowledged when the handler returns; an exception brings it again after a pause
/// that grows with each attempt, until the queue's delivery limit makes it a dead letter.
/// </summary>
public interface IMessageHandler<in TMessage>
{
    /// <summary>Carries out the effect.</summary>
    Task HandleAsync(TMessage message, MessageContext context, CancellationToken cancellationToken);
}

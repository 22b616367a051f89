namespace StreamPlatform.Messaging;

/// <summary>
/// Handles a message whose effect may be repeated without harm. It is acknowledged when the handler returns. After an exception it comes again, with
/// pauses that grow and for as often as the kind of the failure deserves (<see cref="FailureKind"/>), and is a dead letter after that.
/// </summary>
public interface IMessageHandler<in TMessage>
{
    /// <summary>Carries out the effect.</summary>
    Task HandleAsync(TMessage message, MessageContext context, CancellationToken cancellationToken);
}

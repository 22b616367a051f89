namespace StreamPlatform.Messaging;

/// <summary>Publishes at once. Only for rooms without a Postgres outbox, whose ids make a repetition harmless.</summary>
public interface IMessagePublisher
{
    /// <summary>Returns when the broker has confirmed that it holds the event.</summary>
    Task PublishAsync<TEvent>(TEvent @event, Guid messageId, CancellationToken cancellationToken);
}

namespace StreamPlatform.Messaging;

/// <summary>
/// Handles a message inside one database transaction together with its inbox row: the change and all it publishes are committed once, however often
/// the message comes. The caller commits.
/// </summary>
public interface ITransactionalHandler<in TMessage>
{
    /// <summary>Makes the change through <paramref name="work"/>.</summary>
    Task HandleAsync(TMessage message, UnitOfWork work, CancellationToken cancellationToken);
}

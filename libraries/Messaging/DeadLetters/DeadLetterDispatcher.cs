using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Messaging.Bus;

namespace StreamPlatform.Messaging.DeadLetters;

/// <summary>Takes a dead letter to whoever tells of it.</summary>
internal abstract class DeadLetterDispatcher
{
    public abstract Task DispatchAsync(
        IServiceProvider scope, ReadOnlyMemory<byte> body, DeadLetter letter, CancellationToken cancellationToken);
}

internal sealed class DeadLetterDispatcher<TMessage, THandler> : DeadLetterDispatcher
    where THandler : IDeadLetterHandler<TMessage>
{
    public override Task DispatchAsync(
        IServiceProvider scope, ReadOnlyMemory<byte> body, DeadLetter letter, CancellationToken cancellationToken) =>
        scope.GetRequiredService<THandler>().HandleAsync(MessageDispatcher.Read<TMessage>(body), letter, cancellationToken);
}

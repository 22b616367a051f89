using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StreamPlatform.Faults;

namespace StreamPlatform.Messaging.Bus;

/// <summary>Takes a body to the handler of its type.</summary>
internal abstract class MessageDispatcher
{
    public abstract Task DispatchAsync(
        IServiceProvider scope, ReadOnlyMemory<byte> body, MessageContext context, CancellationToken cancellationToken);

    public static T Read<T>(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, JsonSerializerOptions.Web)
                ?? throw new PermanentFailureException($"The body of a {typeof(T).Name} is null.");
        }
        catch (JsonException exception)
        {
            throw new PermanentFailureException($"The body is no {typeof(T).Name}: {exception.Message}", exception);
        }
    }
}

/// <summary>For effects that may be repeated.</summary>
internal sealed class PlainDispatcher<TMessage, THandler> : MessageDispatcher
    where THandler : IMessageHandler<TMessage>
{
    public override Task DispatchAsync(
        IServiceProvider scope, ReadOnlyMemory<byte> body, MessageContext context, CancellationToken cancellationToken) =>
        scope.GetRequiredService<THandler>().HandleAsync(Read<TMessage>(body), context, cancellationToken);
}

/// <summary>For effects in the room's database: inbox row, change and outbox in one transaction.</summary>
internal sealed class TransactionalDispatcher<TMessage, THandler> : MessageDispatcher
    where THandler : ITransactionalHandler<TMessage>
{
    public override async Task DispatchAsync(
        IServiceProvider scope, ReadOnlyMemory<byte> body, MessageContext context, CancellationToken cancellationToken)
    {
        var message = Read<TMessage>(body);
        await using var work = await scope.GetRequiredService<UnitOfWorkFactory>().BeginOnceAsync(context, cancellationToken);
        if (work is null)
        {
            scope.GetRequiredService<ILogger<MessageDispatcher>>().AlreadyHandled(context.MessageId, context.Queue);
            return;
        }

        await scope.GetRequiredService<THandler>().HandleAsync(message, work, cancellationToken);
        await FaultPoint.ReachAsync("messaging.effect-written", cancellationToken);
        await work.CommitAsync(cancellationToken);
    }
}

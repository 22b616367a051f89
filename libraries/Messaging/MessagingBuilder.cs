using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.Inbox;
using StreamPlatform.Messaging.Outbox;
using StreamPlatform.Postgres;

namespace StreamPlatform.Messaging;

/// <summary>What a room hears, and how it speaks.</summary>
public sealed class MessagingBuilder
{
    private readonly IServiceCollection _services;
    private readonly string _room;
    private readonly Dictionary<string, QueueDefinition> _queues = new(StringComparer.Ordinal);

    internal MessagingBuilder(IServiceCollection services, string room)
    {
        _services = services;
        _room = room;
    }

    /// <summary>Keeps outbox and inbox in the room's Postgres database.</summary>
    public MessagingBuilder WithPostgresOutbox()
    {
        _services.AddMigrations(new MigrationSource("messaging", typeof(MessagingBuilder).Assembly));
        _services.AddSingleton<UnitOfWorkFactory>();
        _services.AddHostedService<OutboxRelay>();
        _services.AddHostedService<InboxSweeper>();
        return this;
    }

    /// <summary>Hears an event. The handler is an <see cref="ITransactionalHandler{T}"/> or an <see cref="IMessageHandler{T}"/>.</summary>
    public MessagingBuilder Handle<TEvent, THandler>()
        where THandler : class
    {
        var options = new JobQueueOptions { Prefetch = 8, DeliveryLimit = 6 };
        return Add<TEvent, THandler>(Topology.EventQueue(_room), options, takesEvents: true);
    }

    /// <summary>Takes jobs from a queue that many processes may share. The handler is one of the two kinds, as in <see cref="Handle{TEvent, THandler}"/>.</summary>
    public MessagingBuilder HandleJobs<TJob, THandler>(string queue, JobQueueOptions options)
        where THandler : class =>
        Add<TJob, THandler>(queue, options, takesEvents: false);

    private MessagingBuilder Add<TMessage, THandler>(string queueName, JobQueueOptions options, bool takesEvents)
        where THandler : class
    {
        if (!_queues.TryGetValue(queueName, out var queue))
        {
            queue = new QueueDefinition(queueName, options, takesEvents);
            _queues.Add(queueName, queue);
            _services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueueConsumer>(services, queue));
        }

        queue.Dispatchers.Add(typeof(TMessage).Name, DispatcherFor<TMessage, THandler>());
        _services.TryAddScoped<THandler>();
        return this;
    }

    private static MessageDispatcher DispatcherFor<TMessage, THandler>()
    {
        var handler = typeof(THandler);
        var dispatcher =
            typeof(ITransactionalHandler<TMessage>).IsAssignableFrom(handler) ? typeof(TransactionalDispatcher<,>)
            : typeof(IMessageHandler<TMessage>).IsAssignableFrom(handler) ? typeof(PlainDispatcher<,>)
            : throw new InvalidOperationException($"{handler.Name} does not handle {typeof(TMessage).Name}.");
        return (MessageDispatcher)Activator.CreateInstance(dispatcher.MakeGenericType(typeof(TMessage), handler))!;
    }
}

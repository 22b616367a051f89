using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.DeadLetters;
using StreamPlatform.Messaging.Failures;
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
    private JobQueueOptions _eventOptions = Topology.EventQueueOptions;

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

    /// <summary>Events that one process holds and handles at the same time, for rooms whose handlers work long. To be said before the first handler.</summary>
    public MessagingBuilder WithEventPrefetch(ushort count)
    {
        _eventOptions = _eventOptions with { Prefetch = count };
        return this;
    }

    /// <summary>Hears an event. The handler is an <see cref="ITransactionalHandler{T}"/> or an <see cref="IMessageHandler{T}"/>.</summary>
    /// <exception cref="InvalidOperationException">The event's <see cref="Contracts.HeardByAttribute"/> does not name this room.</exception>
    public MessagingBuilder Handle<TEvent, THandler>()
        where THandler : class
    {
        EventListeners.Require(typeof(TEvent), _room);
        return Add<TEvent, THandler>(Topology.EventQueue(_room), _eventOptions, _room);
    }

    /// <summary>Takes jobs from a queue that many processes may share. The handler is one of the two kinds, as in <see cref="Handle{TEvent, THandler}"/>.</summary>
    public MessagingBuilder HandleJobs<TJob, THandler>(string queue, JobQueueOptions options)
        where THandler : class =>
        Add<TJob, THandler>(queue, options, listener: null);

    /// <summary>Is told when an event that this room hears has become a dead letter.</summary>
    /// <exception cref="InvalidOperationException">The room hears no events.</exception>
    public MessagingBuilder HandleDeadEvents<TEvent, THandler>()
        where THandler : class, IDeadLetterHandler<TEvent> =>
        AddDead<TEvent, THandler>(Topology.EventQueue(_room));

    /// <summary>Is told when a job has become a dead letter, be it that its attempts failed or that it killed every process that took it.</summary>
    /// <exception cref="InvalidOperationException">The room takes no jobs from the queue.</exception>
    public MessagingBuilder HandleDeadJobs<TJob, THandler>(string queue)
        where THandler : class, IDeadLetterHandler<TJob> =>
        AddDead<TJob, THandler>(queue);

    /// <summary>
    /// Says what kind of failure an exception of the room's own tools is. Lost connections of sockets, HTTP, Postgres and the broker, time-outs and bodies
    /// that cannot be read are known already.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="when">Narrows it down; null for every exception of the type.</param>
    public MessagingBuilder Classify<TException>(FailureKind kind, Predicate<TException>? when = null)
        where TException : Exception
    {
        _services.AddSingleton<FailureRule>(exception => exception is TException own && (when is null || when(own)) ? kind : null);
        return this;
    }

    private MessagingBuilder Add<TMessage, THandler>(string queueName, JobQueueOptions options, string? listener)
        where THandler : class
    {
        if (!_queues.TryGetValue(queueName, out var queue))
        {
            queue = new QueueDefinition(queueName, options, listener);
            _queues.Add(queueName, queue);
            AddConsumer<WorkProcessor>(queue);
            AddConsumer<DeadLetterProcessor>(queue);
            _services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeadLetterGauge>());
        }

        queue.Dispatchers.Add(typeof(TMessage).Name, DispatcherFor<TMessage, THandler>());
        _services.TryAddScoped<THandler>();
        return this;
    }

    private MessagingBuilder AddDead<TMessage, THandler>(string queueName)
        where THandler : class, IDeadLetterHandler<TMessage>
    {
        var queue = _queues.GetValueOrDefault(queueName)
            ?? throw new InvalidOperationException($"{_room} consumes no queue '{queueName}' whose dead letters it could be told of.");
        queue.DeadLetterDispatchers.Add(typeof(TMessage).Name, new DeadLetterDispatcher<TMessage, THandler>());
        _services.TryAddScoped<THandler>();
        return this;
    }

    private void AddConsumer<TProcessor>(QueueDefinition queue)
        where TProcessor : IDeliveryProcessor =>
        _services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueueConsumer>(
            services, (IDeliveryProcessor)ActivatorUtilities.CreateInstance<TProcessor>(services, queue)));

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

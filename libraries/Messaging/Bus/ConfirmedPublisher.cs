using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace StreamPlatform.Messaging.Bus;

/// <summary>
/// Publishes on one channel with publisher confirms; opens a new channel when the old one has gone. Before the first event of a type it makes the queues of
/// the rooms that must hear it: the broker drops what no queue is bound to.
/// </summary>
internal sealed class ConfirmedPublisher(
    IServiceProvider services, QueueDeclarer queues, MessagingMetrics metrics, ILogger<ConfirmedPublisher> logger) : IMessagePublisher, IJobSender, IAsyncDisposable
{
    private static readonly CreateChannelOptions WithConfirms = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _listenersOf = new(StringComparer.Ordinal);
    private IChannel? _channel;

    public async Task PublishAsync<TEvent>(TEvent @event, Guid messageId, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        await SendAsync(channel, Message.Event(messageId, @event), cancellationToken);
    }

    public async Task SendAsync<TJob>(TJob job, string queue, Guid messageId, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        await SendAsync(channel, Message.Job(messageId, queue, job), cancellationToken);
    }

    /// <summary>Sends all, in their order and without waiting in between, and waits for every answer of the broker.</summary>
    public async Task<PublishOutcome[]> PublishAllAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        foreach (var first in messages.DistinctBy(message => message.Type))
        {
            // a message that had to wait for its queues would be overtaken; what goes wrong here is told by the message's own attempt
            await EnsureListenersAsync(first, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await Task.WhenAll(messages.Select(message => TrySendAsync(channel, message, cancellationToken)));
    }

    /// <summary>Puts a delivered message into a queue, under its id and with other headers.</summary>
    public async Task ForwardAsync(Delivery delivery, string queue, IDictionary<string, object?> headers, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        using var activity = Tracing.Forward(delivery, queue);
        await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, delivery.PropertiesWith(headers), delivery.Body, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.DisposeAsync();
        }

        _opening.Dispose();
    }

    private async Task<PublishOutcome> TrySendAsync(IChannel channel, Message message, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(channel, message, cancellationToken);
            return PublishOutcome.Confirmed;
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException or ObjectDisposedException)
        {
            var refused = channel.IsOpen;
            logger.NotConfirmed(message.Type, message.Id, exception);
            return refused ? PublishOutcome.Refused : PublishOutcome.Interrupted;
        }
    }

    private async Task SendAsync(IChannel channel, Message message, CancellationToken cancellationToken)
    {
        // the client puts the current activity into the headers: make it one that continues the trace of the change
        using var activity = Tracing.Publish(message);
        await EnsureListenersAsync(message, cancellationToken);
        var properties = new BasicProperties
        {
            MessageId = message.Id.ToString(),
            Type = message.Type,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [MessageHeaders.TraceParent] = activity.Id,
            },
        };
        try
        {
            // what nobody is meant to hear yet may be dropped, everything else comes back when no queue takes it
            var mandatory = message.IsJob || message.Listeners.Count > 0;
            await channel.BasicPublishAsync(message.Exchange, message.RoutingKey, mandatory, properties, message.Body, cancellationToken);
            metrics.Published(message.Type);
        }
        catch (PublishException exception) when (exception.IsReturn)
        {
            // somebody has deleted a queue that we had made
            _listenersOf.TryRemove(message.Type, out _);
            throw;
        }
    }

    private async Task EnsureListenersAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.Listeners.Count == 0)
        {
            return;
        }

        var made = _listenersOf.GetOrAdd(message.Type, type => new Lazy<Task>(() => MakeListenersAsync(type, message.Listeners)));
        try
        {
            await made.Value.WaitAsync(cancellationToken);
        }
        catch when (made.Value.IsFaulted)
        {
            _listenersOf.TryRemove(KeyValuePair.Create(message.Type, made));
            throw;
        }
    }

    private async Task MakeListenersAsync(string type, IReadOnlyList<string> rooms)
    {
        foreach (var room in rooms)
        {
            await queues.DeclareEventQueueAsync(room, [type], CancellationToken.None);
        }
    }

    private async Task<IChannel> OpenChannelAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
        {
            return open;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_channel is { IsOpen: true } meanwhile)
            {
                return meanwhile;
            }

            if (_channel is not null)
            {
                await _channel.DisposeAsync();
            }

            // a broker that comes back may have lost what it had
            _listenersOf.Clear();
            var connection = services.GetRequiredService<IConnection>();
            _channel = await connection.CreateChannelAsync(WithConfirms, cancellationToken);
            await _channel.ExchangeDeclareAsync(Topology.EventExchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
            return _channel;
        }
        finally
        {
            _opening.Release();
        }
    }
}

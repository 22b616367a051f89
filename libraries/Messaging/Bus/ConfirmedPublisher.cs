using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace StreamPlatform.Messaging.Bus;

/// <summary>Publishes on one channel with publisher confirms; opens a new channel when the old one has gone.</summary>
internal sealed class ConfirmedPublisher(IServiceProvider services, ILogger<ConfirmedPublisher> logger) : IMessagePublisher, IAsyncDisposable
{
    private static readonly ActivitySource Source = new(Topology.ActivitySource);
    private static readonly CreateChannelOptions WithConfirms = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private IChannel? _channel;

    public async Task PublishAsync<TEvent>(TEvent @event, Guid messageId, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        await SendAsync(channel, Message.Event(messageId, @event), cancellationToken);
    }

    /// <summary>Sends all at once and waits for every confirm. The answer says, message by message, whether the broker holds it.</summary>
    public async Task<bool[]> PublishAllAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(cancellationToken);
        return await Task.WhenAll(messages.Select(message => TrySendAsync(channel, message, cancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.DisposeAsync();
        }

        _opening.Dispose();
    }

    private async Task<bool> TrySendAsync(IChannel channel, Message message, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(channel, message, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is PublishException or AlreadyClosedException or OperationInterruptedException)
        {
            logger.NotConfirmed(message.Type, message.Id, exception);
            return false;
        }
    }

    private static async Task SendAsync(IChannel channel, Message message, CancellationToken cancellationToken)
    {
        // the client puts the current activity into the headers: make it one that continues the trace of the change
        using var activity = Source.StartActivity($"publish {message.Type}", ActivityKind.Internal, message.TraceParent);
        var properties = new BasicProperties
        {
            MessageId = message.Id.ToString(),
            Type = message.Type,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
        };

        // a job without its queue is lost, an event without listeners is not
        var isJob = message.Exchange.Length == 0;
        await channel.BasicPublishAsync(message.Exchange, message.RoutingKey, mandatory: isJob, properties, message.Body, cancellationToken);
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

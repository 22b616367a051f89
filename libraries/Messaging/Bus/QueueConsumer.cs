using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using StreamPlatform.Faults;

namespace StreamPlatform.Messaging.Bus;

/// <summary>Declares a queue and hands its messages to their handlers. Acknowledges after the effect, never before.</summary>
internal sealed class QueueConsumer(
    QueueDefinition queue, IServiceProvider services, ConsumersHealthCheck health, TimeProvider time, ILogger<QueueConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan ReopenPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // said before anything runs in the background: nobody shall find the room healthy in between
        health.Set(queue.Name, consumed: false);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            health.Set(queue.Name, consumed: false);
            try
            {
                await ConsumeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException)
            {
                logger.ConsumerInterrupted(queue.Name, exception);
            }

            await Task.Delay(ReopenPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConsumeAsync(CancellationToken stoppingToken)
    {
        var connection = services.GetRequiredService<IConnection>();
        var options = new CreateChannelOptions(
            publisherConfirmationsEnabled: false,
            publisherConfirmationTrackingEnabled: false,
            consumerDispatchConcurrency: queue.Options.Prefetch);
        await using var channel = await connection.CreateChannelAsync(options, stoppingToken);
        await QueueDeclaration.DeclareAsync(channel, queue, stoppingToken);
        await channel.BasicQosAsync(0, queue.Options.Prefetch, global: false, stoppingToken);

        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, _) =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => ReceiveAsync(channel, delivery, stoppingToken);
        consumer.UnregisteredAsync += (_, _) =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.Name, autoAck: false, consumer, stoppingToken);
        logger.Consuming(queue.Name);
        health.Set(queue.Name, consumed: true);
        await closed.Task.WaitAsync(stoppingToken);
        logger.ConsumerInterrupted(queue.Name, exception: null);
    }

    private async Task ReceiveAsync(IChannel channel, BasicDeliverEventArgs delivery, CancellationToken stoppingToken)
    {
        var type = delivery.BasicProperties.Type ?? string.Empty;
        var attempt = DeliveryCount(delivery);
        var id = Guid.TryParse(delivery.BasicProperties.MessageId, out var parsed) ? parsed : Guid.Empty;
        var context = new MessageContext(id, queue.Name, attempt, attempt > queue.Options.DeliveryLimit);
        try
        {
            await FaultPoint.ReachAsync("messaging.message-received", stoppingToken);
            await DispatchAsync(type, delivery.Body, context, stoppingToken);
            await FaultPoint.ReachAsync("messaging.message-handled", stoppingToken);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the channel closes with us, which brings the message to another process
        }
        catch (AlreadyClosedException)
        {
            // likewise: the broker has taken it back
        }
        catch (Exception exception)
        {
            await RejectAsync(channel, delivery, type, context, exception, stoppingToken);
        }
    }

    private async Task DispatchAsync(string type, ReadOnlyMemory<byte> body, MessageContext context, CancellationToken cancellationToken)
    {
        if (!queue.Dispatchers.TryGetValue(type, out var dispatcher))
        {
            throw new InvalidOperationException($"Queue {queue.Name} has no handler for '{type}'.");
        }

        await using var scope = services.CreateAsyncScope();
        await dispatcher.DispatchAsync(scope.ServiceProvider, body, context, cancellationToken);
    }

    private async Task RejectAsync(
        IChannel channel, BasicDeliverEventArgs delivery, string type, MessageContext context, Exception exception, CancellationToken stoppingToken)
    {
        if (context.IsLastAttempt)
        {
            logger.DeadLettered(type, context.MessageId, queue.Name, context.DeliveryCount, exception);
        }
        else
        {
            logger.AttemptFailed(context.DeliveryCount, type, context.MessageId, queue.Name, exception);
            var pause = queue.Options.RetryPause * Math.Pow(2, context.DeliveryCount - 1);
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        try
        {
            // the broker counts the rejection and dead-letters the message beyond the queue's delivery limit
            await channel.BasicRejectAsync(delivery.DeliveryTag, requeue: true, CancellationToken.None);
        }
        catch (AlreadyClosedException)
        {
            // the broker has taken it back already
        }
    }

    private static int DeliveryCount(BasicDeliverEventArgs delivery) =>
        delivery.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var value) == true
            ? 1 + Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)
            : 1;
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using StreamPlatform.Faults;

namespace StreamPlatform.Messaging.Bus;

/// <summary>
/// Takes deliveries from a queue, one after another or as many at a time as its processor wants, and opens a new channel whenever the old one has gone. A
/// delivery is acknowledged after its effect, or after another queue has got it, never before: a crash between only repeats.
/// </summary>
internal sealed class QueueConsumer(
    IDeliveryProcessor processor, IServiceProvider services, ConfirmedPublisher publisher, ConsumersHealthCheck health, TimeProvider time,
    ILogger<QueueConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // said before anything runs in the background: nobody shall find the room healthy in between
        health.Set(processor.Queue, consumed: false);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            health.Set(processor.Queue, consumed: false);
            try
            {
                await ConsumeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // whatever is wrong with the broker: a queue that nobody consumes is worse than one that is tried again
                logger.ConsumerInterrupted(processor.Queue, exception);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConsumeAsync(CancellationToken stoppingToken)
    {
        await processor.DeclareAsync(stoppingToken);
        var options = new CreateChannelOptions(
            publisherConfirmationsEnabled: false,
            publisherConfirmationTrackingEnabled: false,
            consumerDispatchConcurrency: processor.Prefetch);
        var connection = services.GetRequiredService<IConnection>();
        await using var channel = await connection.CreateChannelAsync(options, stoppingToken);
        await channel.BasicQosAsync(0, processor.Prefetch, global: false, stoppingToken);

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
        await channel.BasicConsumeAsync(processor.Queue, autoAck: false, consumer, stoppingToken);
        logger.Consuming(processor.Queue);
        health.Set(processor.Queue, consumed: true);
        await closed.Task.WaitAsync(stoppingToken);
        logger.ConsumerInterrupted(processor.Queue, exception: null);
    }

    private async Task ReceiveAsync(IChannel channel, BasicDeliverEventArgs arrived, CancellationToken stoppingToken)
    {
        var delivery = Delivery.Of(arrived.BasicProperties, arrived.Body);
        try
        {
            var settlement = await processor.ProcessAsync(delivery, stoppingToken);
            if (settlement.Target is { } target)
            {
                await publisher.ForwardAsync(delivery, target, settlement.Headers, stoppingToken);
                await FaultPoint.ReachAsync("messaging.message-forwarded", stoppingToken);
            }

            await channel.BasicAckAsync(arrived.DeliveryTag, multiple: false, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the channel closes with us, which brings the message to another process
        }
        catch (Exception exception)
        {
            logger.NotSettled(delivery.Type, delivery.Id, processor.Queue, exception);
            await GiveBackAsync(channel, arrived.DeliveryTag, stoppingToken);
        }
    }

    // Neither handled nor forwarded, most likely because the broker has gone: if it has not, it shall deliver again.
    private async Task GiveBackAsync(IChannel channel, ulong deliveryTag, CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await channel.BasicRejectAsync(deliveryTag, requeue: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is RabbitMQClientException or ObjectDisposedException)
        {
            // the channel has gone, and the broker has taken the message back with it
        }
    }
}

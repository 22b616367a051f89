using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StreamPlatform.Faults;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.Bus;

/// <summary>
/// Hands messages to their handlers. One that failed goes to a queue in which it waits for its next attempt, so that it holds nobody up meanwhile; when
/// its budget is used up it goes to the dead letters.
/// </summary>
internal sealed class WorkProcessor(
    QueueDefinition queue, IServiceProvider services, QueueDeclarer queues, FailureClassifier classifier, MessagingMetrics metrics, TimeProvider time,
    ILogger<WorkProcessor> logger) : IDeliveryProcessor
{
    public string Queue => queue.Name;

    public ushort Prefetch => queue.Options.Prefetch;

    public Task DeclareAsync(CancellationToken cancellationToken) => queue.Listener is { } room
        ? queues.DeclareEventQueueAsync(room, queue.Dispatchers.Keys, cancellationToken)
        : queues.DeclareWorkQueueAsync(queue.Name, queue.Options, cancellationToken);

    public async Task<Settlement> ProcessAsync(Delivery delivery, CancellationToken stoppingToken)
    {
        using var activity = Tracing.Process(delivery, queue.Name);
        var started = time.GetTimestamp();
        try
        {
            await FaultPoint.ReachAsync("messaging.message-received", stoppingToken);
            await DispatchAsync(delivery, stoppingToken);
            await FaultPoint.ReachAsync("messaging.message-handled", stoppingToken);
            metrics.Handled(queue.Name, delivery.Type, time.GetElapsedTime(started), "done");
            return Settlement.Done;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            activity.AddException(exception).SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            metrics.Handled(queue.Name, delivery.Type, time.GetElapsedTime(started), "failed");
            return await FailAsync(delivery, exception, activity.Id, stoppingToken);
        }
    }

    private async Task DispatchAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!queue.Dispatchers.TryGetValue(delivery.Type, out var dispatcher))
        {
            throw new PermanentFailureException($"{queue.Name} has no handler for '{delivery.Type}'.");
        }

        var context = new MessageContext(delivery.Id, queue.Name, delivery.Count) { IsReplay = delivery.IsReplay };
        await using var scope = services.CreateAsyncScope();
        await dispatcher.DispatchAsync(scope.ServiceProvider, delivery.Body, context, cancellationToken);
    }

    private async Task<Settlement> FailAsync(Delivery delivery, Exception exception, string? trace, CancellationToken cancellationToken)
    {
        var kind = classifier.Classify(exception);
        var failures = delivery.Failures.Add(kind, exception.GetType().Name, exception.Message, time.GetUtcNow());
        var headers = delivery.KeptHeaders();
        headers[MessageHeaders.TraceParent] = trace;
        failures.Write(headers);
        if (failures.Of(kind) > queue.Options.RetriesAfter(kind))
        {
            logger.GivenUp(delivery.Type, delivery.Id, queue.Name, delivery.Count, kind, exception);
            headers[MessageHeaders.Attempts] = delivery.Count;
            return new Settlement(Topology.DeadLetterQueue(queue.Name), headers);
        }

        var pause = RetryPauses.Of(queue.Options, failures.Of(kind), longer: Random.Shared.Next(2) == 1);
        logger.AttemptFailed(delivery.Count, delivery.Type, delivery.Id, queue.Name, kind, pause, exception);
        metrics.Retried(queue.Name, delivery.Type, kind);
        return new Settlement(await queues.DeclareRetryQueueAsync(queue.Name, pause, cancellationToken), headers);
    }
}

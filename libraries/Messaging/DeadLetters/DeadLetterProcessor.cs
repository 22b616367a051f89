using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.DeadLetters;

/// <summary>
/// Takes the dead letters of one queue: completes their reason, has them told to whom it concerns, and puts them where an operator finds those of all rooms.
/// </summary>
internal sealed class DeadLetterProcessor(
    QueueDefinition queue, IServiceProvider services, QueueDeclarer queues, FailureClassifier classifier, MessagingMetrics metrics, TimeProvider time,
    ILogger<DeadLetterProcessor> logger) : IDeliveryProcessor
{
    public string Queue { get; } = Topology.DeadLetterQueue(queue.Name);

    public ushort Prefetch => 1;

    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await queues.DeclareKeptDeadLettersAsync(cancellationToken);
        await queues.DeclareWorkQueueAsync(queue.Name, queue.Options, cancellationToken);
    }

    public async Task<Settlement> ProcessAsync(Delivery delivery, CancellationToken stoppingToken)
    {
        using var activity = Tracing.Process(delivery, Queue);
        var (failures, attempts) = Complete(delivery);
        var letter = DeadLetter.Of(delivery, queue.Name, attempts, failures);
        var headers = delivery.KeptHeaders();
        headers[MessageHeaders.Origin] = queue.Name;
        headers[MessageHeaders.Attempts] = attempts;
        failures.Write(headers);

        var telling = MessageHeaders.Number(delivery.Headers, MessageHeaders.TellingFailures);
        if (await TellAsync(delivery, letter, telling, stoppingToken) is { } pause)
        {
            headers[MessageHeaders.TellingFailures] = telling + 1;
            return new Settlement(await queues.DeclareRetryQueueAsync(Queue, pause, stoppingToken), headers);
        }

        metrics.DeadLettered(queue.Name, letter.Type, letter.Kind);
        logger.DeadLettered(letter.Type, letter.MessageId, queue.Name, letter.Attempts, letter.FailureType, letter.Reason);
        return new Settlement(Topology.KeptDeadLetters, headers);
    }

    // A room puts its reason into the headers. What comes without one was moved here by the broker, because nobody had answered for it.
    private (FailureHistory Failures, int Attempts) Complete(Delivery delivery)
    {
        var attempts = MessageHeaders.Number(delivery.Headers, MessageHeaders.Attempts);
        if (attempts > 0)
        {
            return (delivery.Failures, attempts);
        }

        attempts = delivery.Failures.Transient + delivery.Failures.Unknown + queue.Options.DeliveryLimit + 1;
        return (
            delivery.Failures.Add(
                FailureKind.Unknown,
                DeadLetter.ProcessEnded,
                "Every process that took it ended, or lost its connection to the broker, before it was done with it.",
                time.GetUtcNow()),
            attempts);
    }

    // The pause before it is to be tried again; null when it is told, or when there is nobody who could be.
    private async Task<TimeSpan?> TellAsync(Delivery delivery, DeadLetter letter, int before, CancellationToken stoppingToken)
    {
        // a letter that kills whoever is told of it is kept all the same
        if (!queue.DeadLetterDispatchers.TryGetValue(delivery.Type, out var dispatcher) || delivery.Redeliveries > queue.Options.DeliveryLimit)
        {
            return null;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            await dispatcher.DispatchAsync(scope.ServiceProvider, delivery.Body, letter, stoppingToken);
            return null;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            logger.NotTold(letter.Type, letter.MessageId, queue.Name, exception);
            return before < queue.Options.RetriesAfter(classifier.Classify(exception)) ? RetryPauses.Of(queue.Options, before + 1, longer: false) : null;
        }
    }
}

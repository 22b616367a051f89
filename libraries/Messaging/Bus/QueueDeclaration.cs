using RabbitMQ.Client;

namespace StreamPlatform.Messaging.Bus;

/// <summary>Quorum queues with an explicit delivery limit: older brokers have none of their own and would redeliver for ever.</summary>
internal static class QueueDeclaration
{
    public static async Task DeclareAsync(IChannel channel, QueueDefinition queue, CancellationToken cancellationToken)
    {
        if (Topology.IsDeadLetterQueue(queue.Name))
        {
            // the end of the line: what fails here stays here
            await channel.QueueDeclareAsync(
                queue.Name, durable: true, exclusive: false, autoDelete: false, Quorum(), cancellationToken: cancellationToken);
            return;
        }

        var deadLetters = Topology.DeadLetterQueue(queue.Name);
        await channel.QueueDeclareAsync(
            deadLetters, durable: true, exclusive: false, autoDelete: false, Quorum(), cancellationToken: cancellationToken);

        var arguments = Quorum();
        arguments["x-delivery-limit"] = queue.Options.DeliveryLimit;
        arguments["x-dead-letter-exchange"] = string.Empty;
        arguments["x-dead-letter-routing-key"] = deadLetters;
        arguments["x-dead-letter-strategy"] = "at-least-once";
        arguments["x-overflow"] = "reject-publish";
        await channel.QueueDeclareAsync(
            queue.Name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);

        if (!queue.TakesEvents)
        {
            return;
        }

        await channel.ExchangeDeclareAsync(Topology.EventExchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        foreach (var type in queue.Dispatchers.Keys)
        {
            await channel.QueueBindAsync(queue.Name, Topology.EventExchange, type, cancellationToken: cancellationToken);
        }
    }

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
}

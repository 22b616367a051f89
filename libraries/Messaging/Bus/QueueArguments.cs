namespace StreamPlatform.Messaging.Bus;

/// <summary>
/// What the broker is told about each kind of queue. All are quorum queues, and all that pass messages on do it at least once: a message leaves one queue
/// after the next one has it.
/// </summary>
internal static class QueueArguments
{
    /// <summary>With an explicit delivery limit: older brokers have none of their own and would redeliver for ever.</summary>
    public static Dictionary<string, object?> Work(string queue, JobQueueOptions options)
    {
        var arguments = PassingOnTo(Topology.DeadLetterQueue(queue));
        arguments["x-delivery-limit"] = options.DeliveryLimit;
        return arguments;
    }

    /// <summary>Messages wait here and go back to their work queue by themselves.</summary>
    public static Dictionary<string, object?> Retry(string queue, TimeSpan pause)
    {
        var arguments = PassingOnTo(queue);
        arguments["x-message-ttl"] = (long)pause.TotalMilliseconds;
        return arguments;
    }

    /// <summary>Dead letters on their way: how often one may come is counted by its consumer, which has somewhere to put it.</summary>
    public static Dictionary<string, object?> Dead() => Quorum();

    /// <summary>Newer brokers drop a message after twenty deliveries unless they are told otherwise, and to look at a letter is one.</summary>
    public static Dictionary<string, object?> Kept()
    {
        var arguments = Quorum();
        arguments["x-delivery-limit"] = int.MaxValue;
        return arguments;
    }

    private static Dictionary<string, object?> PassingOnTo(string queue)
    {
        var arguments = Quorum();
        arguments["x-dead-letter-exchange"] = string.Empty;
        arguments["x-dead-letter-routing-key"] = queue;
        arguments["x-dead-letter-strategy"] = "at-least-once";
        arguments["x-overflow"] = "reject-publish";
        return arguments;
    }

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
}

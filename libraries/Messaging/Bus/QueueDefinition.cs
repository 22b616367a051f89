namespace StreamPlatform.Messaging.Bus;

/// <summary>A queue of this room: what it is bound to and who handles what comes out of it.</summary>
internal sealed class QueueDefinition(string name, JobQueueOptions options, bool takesEvents)
{
    public string Name { get; } = name;

    public JobQueueOptions Options { get; } = options;

    /// <summary>Bound to the event exchange by the names of the handled types.</summary>
    public bool TakesEvents { get; } = takesEvents;

    public Dictionary<string, MessageDispatcher> Dispatchers { get; } = new(StringComparer.Ordinal);
}

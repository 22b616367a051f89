using StreamPlatform.Messaging.DeadLetters;

namespace StreamPlatform.Messaging.Bus;

/// <summary>A queue of this room and who handles what comes out of it.</summary>
/// <param name="name">Name of the queue.</param>
/// <param name="options">How it is consumed.</param>
/// <param name="listener">The room whose events it takes; null for a queue of jobs.</param>
internal sealed class QueueDefinition(string name, JobQueueOptions options, string? listener)
{
    public string Name { get; } = name;

    public JobQueueOptions Options { get; } = options;

    public string? Listener { get; } = listener;

    public Dictionary<string, MessageDispatcher> Dispatchers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DeadLetterDispatcher> DeadLetterDispatchers { get; } = new(StringComparer.Ordinal);
}

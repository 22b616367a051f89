namespace StreamPlatform.Messaging;

/// <summary>Names that every room shares on the broker and in its database.</summary>
internal static class Topology
{
    public const string EventExchange = "streamplatform.events";

    /// <summary>Where the dead letters of all rooms are kept until an operator replays or drops them.</summary>
    public const string KeptDeadLetters = "streamplatform.dead";

    public const string OutboxChannel = "outbox";
    public const string ActivitySource = "StreamPlatform.Messaging";

    /// <summary>The same for all rooms, because publishers make the queues of those who listen.</summary>
    public static readonly JobQueueOptions EventQueueOptions = new() { Prefetch = 8, UnknownRetries = 6 };

    public static string EventQueue(string room) => $"{room}.events";

    /// <summary>Where dead letters of a queue wait until its room has been told of them.</summary>
    public static string DeadLetterQueue(string queue) => $"{queue}.dead";
}

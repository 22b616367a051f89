namespace StreamPlatform.Messaging;

/// <summary>Names that every room shares on the broker and in its database.</summary>
internal static class Topology
{
    public const string EventExchange = "streamplatform.events";
    public const string OutboxChannel = "outbox";
    public const string ActivitySource = "StreamPlatform.Messaging";
    private const string DeadLetterSuffix = ".dead";

    public static string EventQueue(string room) => $"{room}.events";

    public static string DeadLetterQueue(string queue) => queue + DeadLetterSuffix;

    public static bool IsDeadLetterQueue(string queue) => queue.EndsWith(DeadLetterSuffix, StringComparison.Ordinal);
}

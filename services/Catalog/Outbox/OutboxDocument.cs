namespace StreamPlatform.Catalog.Outbox;

// The part of a document that the relay reads.
internal sealed class OutboxDocument
{
    public required string Id { get; init; }

    public long Version { get; init; }

    public bool Removed { get; init; }

    public List<PendingEvent> Outbox { get; init; } = [];
}

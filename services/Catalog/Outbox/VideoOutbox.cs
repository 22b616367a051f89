namespace StreamPlatform.Catalog.Outbox;

// The part of a video's document that the relay reads.
internal sealed class VideoOutbox
{
    public required string Id { get; init; }

    public bool Removed { get; init; }

    public List<PendingEvent> Outbox { get; init; } = [];
}

namespace StreamPlatform.Catalog.Channels;

internal sealed class Channel
{
    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    public required string Handle { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public DateTime CreatedAt { get; init; }
}

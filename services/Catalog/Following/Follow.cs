namespace StreamPlatform.Catalog.Following;

// One viewer follows one channel. Its pending events are in the same document, as with videos.
internal sealed class Follow
{
    // viewer and channel
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string ChannelId { get; init; }

    public DateTime FollowedAt { get; init; }

    // in the viewer's own list, see Video.PlaceOf; null once it is over
    public string? Place { get; init; }

    // later is greater, after an end and a new beginning too
    public long Version { get; init; }

    // a tombstone until the others have been told
    public bool Removed { get; init; }
}

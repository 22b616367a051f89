namespace StreamPlatform.Catalog.Reactions;

// What one viewer thinks of one video: one document or none, so that counting documents is exact whatever happens at once.
internal sealed class Reaction
{
    // viewer and video
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string VideoId { get; init; }

    public ReactionKind Kind { get; init; }

    // in the viewer's own list, see Video.PlaceOf
    public required string Place { get; init; }
}

namespace StreamPlatform.Catalog.Playlists;

internal sealed class PlaylistEntry
{
    public required string VideoId { get; init; }

    public DateTime AddedAt { get; init; }
}

using MongoDB.Driver;

namespace StreamPlatform.Catalog.Playlists;

// Playlists without most of their entries: enough to show a poster.
internal sealed class PlaylistLists(IMongoDatabase database)
{
    private readonly IMongoCollection<Playlist> _playlists = database.Playlists();

    private static FilterDefinitionBuilder<Playlist> Filter => Builders<Playlist>.Filter;

    // without watch later; newest first
    public Task<List<Playlist>> OwnAsync(string ownerId, string? after, int count, CancellationToken cancellationToken) =>
        PageAsync(ownerId, nameof(Playlist.OwnPlace), after, count, cancellationToken);

    public Task<List<Playlist>> PublicAsync(string ownerId, string? after, int count, CancellationToken cancellationToken) =>
        PageAsync(ownerId, nameof(Playlist.PublicPlace), after, count, cancellationToken);

    public Task<long> CountAsync(string ownerId, CancellationToken cancellationToken) => _playlists.CountDocumentsAsync(
        Filter.Eq(playlist => playlist.OwnerId, ownerId) & Filter.Gt(nameof(Playlist.OwnPlace), string.Empty), cancellationToken: cancellationToken);

    // which of their playlists a video is in
    public async Task<IReadOnlySet<string>> HoldingAsync(string ownerId, string videoId, CancellationToken cancellationToken)
    {
        var ids = await _playlists.Find(Filter.Eq("entries.videoId", videoId) & Filter.Eq(playlist => playlist.OwnerId, ownerId))
            .Project(playlist => playlist.Id).ToListAsync(cancellationToken);
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    // only texts compare with a text, so playlists without a place stay out
    private Task<List<Playlist>> PageAsync(string ownerId, string place, string? after, int count, CancellationToken cancellationToken) => _playlists
        .Find(Filter.Eq(playlist => playlist.OwnerId, ownerId) & (after is null ? Filter.Gt(place, string.Empty) : Filter.Lt(place, after)))
        .Sort(Builders<Playlist>.Sort.Descending(place))
        .Limit(count)
        .Project<Playlist>(Builders<Playlist>.Projection.Slice(playlist => playlist.Entries, PlaylistPosters.Candidates))
        .ToListAsync(cancellationToken);
}

using MongoDB.Driver;

namespace StreamPlatform.Catalog.Playlists;

// Playlists as lists show them, without most of their entries: enough to show a poster. Other rooms are fed with whole ones.
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

    // of everybody, whole
    public async Task<IReadOnlyList<Playlist>> AllPublicAsync(string? after, int count, CancellationToken cancellationToken) =>
        await _playlists.Find(BehindPlace(nameof(Playlist.PublicPlace), after)).SortByDescending(playlist => playlist.PublicPlace).Limit(count)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Playlist>> PublicAmongAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        await _playlists.Find(Filter.In(playlist => playlist.Id, ids.Distinct(StringComparer.Ordinal)) & BehindPlace(nameof(Playlist.PublicPlace), null))
            .ToListAsync(cancellationToken);

    // only texts compare with a text, so playlists without a place stay out
    private static FilterDefinition<Playlist> BehindPlace(string place, string? after) =>
        after is null ? Filter.Gt(place, string.Empty) : Filter.Lt(place, after);

    private Task<List<Playlist>> PageAsync(string ownerId, string place, string? after, int count, CancellationToken cancellationToken) => _playlists
        .Find(Filter.Eq(playlist => playlist.OwnerId, ownerId) & BehindPlace(place, after))
        .Sort(Builders<Playlist>.Sort.Descending(place))
        .Limit(count)
        .Project<Playlist>(Builders<Playlist>.Projection.Slice(playlist => playlist.Entries, PlaylistPosters.Candidates))
        .ToListAsync(cancellationToken);
}

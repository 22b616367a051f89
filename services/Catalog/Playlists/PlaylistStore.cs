using MongoDB.Driver;

namespace StreamPlatform.Catalog.Playlists;

// Changes of one playlist, one at a time. Of two at once the second looks again.
internal sealed class PlaylistStore(IMongoDatabase database, TimeProvider clock)
{
    private readonly IMongoCollection<Playlist> _playlists = database.Playlists();

    // "watch-later" is everybody's own
    public async Task<Playlist?> FindAsync(string id, string? userId, CancellationToken cancellationToken)
    {
        var isWatchLater = id == Playlist.WatchLater;
        if (isWatchLater && userId is null)
        {
            return null;
        }

        var key = isWatchLater ? Playlist.WatchLaterIdOf(userId!) : id;
        var found = await _playlists.Find(playlist => playlist.Id == key).FirstOrDefaultAsync(cancellationToken);
        return found ?? (isWatchLater ? Playlist.NewWatchLater(userId!, clock.NowInMilliseconds()) : null);
    }

    public async Task AddAsync(Playlist playlist, CancellationToken cancellationToken)
    {
        playlist.Settle(playlist.CreatedAt);
        await _playlists.InsertOneAsync(playlist, cancellationToken: cancellationToken);
    }

    // The change says whether it changed anything; it is asked again when somebody else was faster. Null: they have no such playlist.
    public async Task<Playlist?> ChangeAsync(string id, string ownerId, Func<Playlist, bool> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var playlist = await FindAsync(id, ownerId, cancellationToken);
            if (playlist?.OwnerId != ownerId)
            {
                return null;
            }

            var version = playlist.Version;
            if (!change(playlist))
            {
                return playlist;
            }

            playlist.Settle(clock.NowInMilliseconds());
            if (await TryWriteAsync(playlist, version, cancellationToken))
            {
                return playlist;
            }
        }
    }

    public async Task<bool> RemoveAsync(string id, string ownerId, CancellationToken cancellationToken) =>
        (await _playlists.DeleteOneAsync(playlist => playlist.Id == id && playlist.OwnerId == ownerId, cancellationToken)).DeletedCount == 1;

    // A video stands in a playlist once, so one entry goes.
    public Task ForgetAsync(string videoId, CancellationToken cancellationToken) => _playlists.UpdateManyAsync(
        Builders<Playlist>.Filter.Eq("entries.videoId", videoId),
        Builders<Playlist>.Update
            .PullFilter(playlist => playlist.Entries, entry => entry.VideoId == videoId)
            .Inc(playlist => playlist.VideoCount, -1)
            .Inc(playlist => playlist.Version, 1),
        cancellationToken: cancellationToken);

    private async Task<bool> TryWriteAsync(Playlist playlist, long version, CancellationToken cancellationToken)
    {
        try
        {
            // only what has no document yet has the version 0
            var result = await _playlists.ReplaceOneAsync(
                stored => stored.Id == playlist.Id && stored.Version == version, playlist,
                new ReplaceOptions { IsUpsert = version == 0 }, cancellationToken);
            return result.MatchedCount == 1 || result.UpsertedId is not null;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }
}

using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Playlists;

// Changes of one playlist, one at a time; of two at once the second looks again. Each is one write, with the events that speak of it.
internal sealed class PlaylistStore(IMongoDatabase database, OutboxSignal signal, TimeProvider clock)
{
    private const int Batch = 500;

    private readonly IMongoCollection<Playlist> _playlists = database.Playlists();

    private static FilterDefinitionBuilder<Playlist> Filter => Builders<Playlist>.Filter;

    // "watch-later" is everybody's own
    public async Task<Playlist?> FindAsync(string id, string? userId, CancellationToken cancellationToken)
    {
        var isWatchLater = id == Playlist.WatchLater;
        if (isWatchLater && userId is null)
        {
            return null;
        }

        var key = isWatchLater ? Playlist.WatchLaterIdOf(userId!) : id;
        var found = await _playlists.Find(playlist => playlist.Id == key && !playlist.Removed).FirstOrDefaultAsync(cancellationToken);
        return found ?? (isWatchLater ? Playlist.NewWatchLater(userId!, clock.NowInMilliseconds()) : null);
    }

    public async Task AddAsync(Playlist playlist, CancellationToken cancellationToken)
    {
        playlist.Settle(playlist.CreatedAt);
        var events = PlaylistNews.Of(playlist, wasPublic: false, playlist.CreatedAt);
        await InsertAsync(playlist, events, cancellationToken);
        Announce(playlist, events);
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

            var (version, wasPublic) = (playlist.Version, playlist.PublicPlace is not null);
            if (!change(playlist))
            {
                return playlist;
            }

            var now = clock.NowInMilliseconds();
            playlist.Settle(now);
            var events = PlaylistNews.Of(playlist, wasPublic, now);
            if (await TryWriteAsync(playlist, version, events, cancellationToken))
            {
                Announce(playlist, events);
                return playlist;
            }
        }
    }

    public async Task<bool> RemoveAsync(string id, string ownerId, CancellationToken cancellationToken) =>
        await ChangeAsync(id, ownerId, playlist => playlist.Removed = true, cancellationToken) is not null;

    // A video stands in a playlist once, so one entry goes.
    public Task ForgetAsync(string videoId, CancellationToken cancellationToken) => _playlists.UpdateManyAsync(
        Builders<Playlist>.Filter.Eq("entries.videoId", videoId),
        Builders<Playlist>.Update
            .PullFilter(playlist => playlist.Entries, entry => entry.VideoId == videoId)
            .Inc(playlist => playlist.VideoCount, -1)
            .Inc(playlist => playlist.Version, 1),
        cancellationToken: cancellationToken);

    // Public ones that hold it are told of as if they had changed. Their version stays: whoever edits one need not look again.
    public async Task TellOfVideoAsync(string videoId, string cause, CancellationToken cancellationToken)
    {
        var holding = Filter.Eq("entries.videoId", videoId) & Filter.Gt(nameof(Playlist.PublicPlace), string.Empty);
        using var found = await _playlists.Find(holding, new FindOptions { BatchSize = Batch })
            .Project(playlist => new { playlist.Id, playlist.Version }).ToCursorAsync(cancellationToken);
        while (await found.MoveNextAsync(cancellationToken))
        {
            var now = clock.NowInMilliseconds();
            var writes = found.Current.Select(playlist => new UpdateOneModel<Playlist>(
                Filter.Eq(stored => stored.Id, playlist.Id),
                Pushing([PendingEvent.Of(new PlaylistChanged(playlist.Id, playlist.Version), MessageIds.From(nameof(PlaylistChanged), playlist.Id, cause), now)]))).ToList();
            if (writes.Count > 0)
            {
                await _playlists.BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, cancellationToken);
            }

            foreach (var playlist in found.Current)
            {
                signal.Raise(_playlists.CollectionNamespace.CollectionName, playlist.Id);
            }
        }
    }

    // only what has no document yet has the version 0
    private async Task<bool> TryWriteAsync(Playlist playlist, long version, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken)
    {
        if (version == 0)
        {
            return await TryInsertAsync(playlist, events, cancellationToken);
        }

        var fields = playlist.ToBsonDocument();
        fields.Remove("_id");
        var update = Pushing(events);
        update["$set"] = fields;
        var result = await _playlists.UpdateOneAsync(
            stored => stored.Id == playlist.Id && stored.Version == version, update, cancellationToken: cancellationToken);
        return result.MatchedCount == 1;
    }

    private async Task<bool> TryInsertAsync(Playlist playlist, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            await InsertAsync(playlist, events, cancellationToken);
            return true;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    private Task InsertAsync(Playlist playlist, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken) =>
        database.GetCollection<BsonDocument>(_playlists.CollectionNamespace.CollectionName)
            .InsertOneAsync(playlist.ToBsonDocument().Add("outbox", Array(events)), cancellationToken: cancellationToken);

    private void Announce(Playlist playlist, IReadOnlyList<PendingEvent> events)
    {
        if (events.Count > 0)
        {
            signal.Raise(_playlists.CollectionNamespace.CollectionName, playlist.Id);
        }
    }

    private static BsonDocument Pushing(IReadOnlyList<PendingEvent> events) =>
        new("$push", new BsonDocument("outbox", new BsonDocument("$each", Array(events))));

    private static BsonArray Array(IEnumerable<PendingEvent> events) => [.. events.Select(pending => pending.ToBsonDocument())];
}

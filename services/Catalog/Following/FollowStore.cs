using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Following;

internal sealed class FollowStore(IMongoDatabase database, OutboxSignal signal, TimeProvider clock)
{
    private readonly IMongoCollection<Follow> _follows = database.Follows();

    private static FilterDefinitionBuilder<Follow> Filter => Builders<Follow>.Filter;

    // only texts compare with a text, so what is over stays out
    private static FilterDefinition<Follow> Stands => Filter.Gt(follow => follow.Place, string.Empty);

    public Task FollowAsync(string userId, string channelId, CancellationToken cancellationToken) =>
        SettleAsync(userId, channelId, follows: true, cancellationToken);

    public Task UnfollowAsync(string userId, string channelId, CancellationToken cancellationToken) =>
        SettleAsync(userId, channelId, follows: false, cancellationToken);

    public async Task<bool> IsFollowingAsync(string userId, string channelId, CancellationToken cancellationToken) =>
        await FindAsync(IdOf(userId, channelId), cancellationToken) is { Removed: false };

    public Task<long> CountFollowersAsync(string channelId, CancellationToken cancellationToken) =>
        _follows.CountDocumentsAsync(Filter.Eq(follow => follow.ChannelId, channelId) & Stands, cancellationToken: cancellationToken);

    public Task<long> CountFollowedAsync(string userId, CancellationToken cancellationToken) =>
        _follows.CountDocumentsAsync(Filter.Eq(follow => follow.UserId, userId) & Stands, cancellationToken: cancellationToken);

    public async Task<IReadOnlyList<string>> ChannelsOfAsync(string userId, CancellationToken cancellationToken) =>
        await _follows.Find(Filter.Eq(follow => follow.UserId, userId) & Stands).Project(follow => follow.ChannelId).ToListAsync(cancellationToken);

    // whom they follow, the newest first
    public async Task<IReadOnlyList<Follow>> ListAsync(string userId, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = Filter.Eq(follow => follow.UserId, userId) & (after is null ? Stands : Filter.Lt(follow => follow.Place, after));
        return await _follows.Find(filter).SortByDescending(follow => follow.Place).Limit(count).ToListAsync(cancellationToken);
    }

    // of everybody, in the order of their ids
    public async Task<IReadOnlyList<Follow>> AllAsync(string? after, int count, CancellationToken cancellationToken)
    {
        var filter = after is null ? Stands : Stands & Filter.Gt(follow => follow.Id, after);
        return await _follows.Find(filter).SortBy(follow => follow.Id).Limit(count).ToListAsync(cancellationToken);
    }

    private async Task SettleAsync(string userId, string channelId, bool follows, CancellationToken cancellationToken)
    {
        var id = IdOf(userId, channelId);
        Follow? before;
        do
        {
            before = await FindAsync(id, cancellationToken);
            if ((before is { Removed: false }) == follows)
            {
                return;
            }
        }
        while (!await TryWriteAsync(id, userId, channelId, before, follows, cancellationToken));

        signal.Raise(_follows.CollectionNamespace.CollectionName, id);
    }

    // false: somebody was faster
    private async Task<bool> TryWriteAsync(
        string id, string userId, string channelId, Follow? before, bool follows, CancellationToken cancellationToken)
    {
        var now = clock.NowInMilliseconds();
        var follow = new Follow
        {
            Id = id,
            UserId = userId,
            ChannelId = channelId,
            FollowedAt = follows ? now : before!.FollowedAt,
            Place = follows ? Video.PlaceOf(now, channelId) : null,
            Version = Math.Max(new DateTimeOffset(now).ToUnixTimeMilliseconds(), (before?.Version ?? 0) + 1),
            Removed = !follows,
        };
        var told = EventOf(follow, now).ToBsonDocument();
        if (before is null)
        {
            return await TryInsertAsync(follow.ToBsonDocument().Add("outbox", new BsonArray { told }), cancellationToken);
        }

        var fields = follow.ToBsonDocument();
        fields.Remove("_id");
        var update = new BsonDocument { ["$set"] = fields, ["$push"] = new BsonDocument("outbox", told) };
        var result = await _follows.UpdateOneAsync(
            stored => stored.Id == id && stored.Version == before.Version, update, cancellationToken: cancellationToken);
        return result.MatchedCount == 1;
    }

    private async Task<bool> TryInsertAsync(BsonDocument follow, CancellationToken cancellationToken)
    {
        try
        {
            await database.GetCollection<BsonDocument>(_follows.CollectionNamespace.CollectionName)
                .InsertOneAsync(follow, cancellationToken: cancellationToken);
            return true;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    private static PendingEvent EventOf(Follow follow, DateTime now)
    {
        var version = follow.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return follow.Removed
            ? PendingEvent.Of(
                new ChannelUnfollowed(follow.ChannelId, follow.UserId, follow.Version), MessageIds.From(nameof(ChannelUnfollowed), follow.Id, version), now)
            : PendingEvent.Of(
                new ChannelFollowed(follow.ChannelId, follow.UserId, new DateTimeOffset(follow.FollowedAt), follow.Version),
                MessageIds.From(nameof(ChannelFollowed), follow.Id, version),
                now);
    }

    private async Task<Follow?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _follows.Find(follow => follow.Id == id).FirstOrDefaultAsync(cancellationToken);

    private static string IdOf(string userId, string channelId) => $"{userId}/{channelId}";
}

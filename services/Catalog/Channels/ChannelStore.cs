using MongoDB.Driver;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Contracts;

namespace StreamPlatform.Catalog.Channels;

internal sealed class ChannelStore(IMongoDatabase database, CatalogChanges changes, TimeProvider clock)
{
    private IMongoCollection<Channel> Channels { get; } = database.Channels();

    // an id cannot be a handle, see ChannelRules
    public Task<Channel?> FindAsync(string handleOrId, CancellationToken cancellationToken) =>
        FirstAsync(
            Ids.IsValid('c', handleOrId)
                ? Builders<Channel>.Filter.Eq(channel => channel.Id, handleOrId)
                : Builders<Channel>.Filter.Eq(channel => channel.Handle, handleOrId.ToLowerInvariant()),
            cancellationToken);

    public Task<Channel?> FindOwnAsync(string ownerId, CancellationToken cancellationToken) =>
        FirstAsync(Builders<Channel>.Filter.Eq(channel => channel.OwnerId, ownerId), cancellationToken);

    public async Task<IReadOnlyDictionary<string, Channel>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = await Channels.Find(Builders<Channel>.Filter.In(channel => channel.Id, ids.Distinct(StringComparer.Ordinal)))
            .ToListAsync(cancellationToken);
        return found.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
    }

    // by owner
    public async Task<IReadOnlyDictionary<string, Channel>> FindManyOwnAsync(IEnumerable<string> ownerIds, CancellationToken cancellationToken)
    {
        var found = await Channels.Find(Builders<Channel>.Filter.In(channel => channel.OwnerId, ownerIds.Distinct(StringComparer.Ordinal)))
            .ToListAsync(cancellationToken);
        return found.ToDictionary(channel => channel.OwnerId, StringComparer.Ordinal);
    }

    // null: the handle belongs to another channel
    public async Task<Channel?> SaveAsync(string ownerId, string handle, string name, string description, CancellationToken cancellationToken)
    {
        var update = Builders<Channel>.Update
            .Set(channel => channel.Handle, handle)
            .Set(channel => channel.Name, name)
            .Set(channel => channel.Description, description)
            .SetOnInsert(channel => channel.Id, Ids.NewChannel())
            .SetOnInsert(channel => channel.CreatedAt, clock.NowInMilliseconds());
        var options = new FindOneAndUpdateOptions<Channel> { IsUpsert = true, ReturnDocument = ReturnDocument.After };
        while (true)
        {
            try
            {
                var saved = await Channels.FindOneAndUpdateAsync(
                    Builders<Channel>.Filter.Eq(channel => channel.OwnerId, ownerId), update, options, cancellationToken);
                await changes.OfChannelAsync();
                return saved;
            }
            catch (MongoCommandException exception) when (exception.Code == DuplicateKey)
            {
                // either the handle is taken, or the owner's first channel was made beside us and is there now
                if (await FindAsync(handle, cancellationToken) is { } other && other.OwnerId != ownerId)
                {
                    return null;
                }
            }
        }
    }

    private const int DuplicateKey = 11000;

    private async Task<Channel?> FirstAsync(FilterDefinition<Channel> filter, CancellationToken cancellationToken) =>
        await Channels.Find(filter).FirstOrDefaultAsync(cancellationToken);
}

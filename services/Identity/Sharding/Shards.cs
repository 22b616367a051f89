using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Sharding;

// The only way to a user's rows.
internal sealed class Shards
{
    private readonly ShardMap _map;
    private readonly IReadOnlyDictionary<string, Shard> _byDatabase;

    public Shards(ShardMap map, IReadOnlyDictionary<string, Shard> byDatabase)
    {
        var unknown = map.Databases.FirstOrDefault(database => !byDatabase.ContainsKey(database));
        if (unknown is not null)
        {
            throw new ArgumentException($"The shard map names {unknown}, which Identity is not connected to.", nameof(map));
        }

        _map = map;
        _byDatabase = byDatabase;
    }

    public IEnumerable<Shard> All => _byDatabase.Values;

    public Shard For(UserId user) => _byDatabase[_map.DatabaseOf(user)];
}

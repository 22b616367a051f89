using MongoDB.Driver;
using StackExchange.Redis;

namespace StreamPlatform.Catalog.Caching;

// Names in Redis. They begin with that of the database, so that two catalogs on one server know nothing of each other.
internal sealed class CacheNames(IMongoDatabase database)
{
    private readonly string _prefix = $"{database.DatabaseNamespace.DatabaseName}:";

    public string ListGeneration => _prefix + "generation:lists";

    public string ChannelGeneration => _prefix + "generation:channels";

    public RedisChannel Changes => RedisChannel.Literal(_prefix + "changes");

    public string Answer(string key) => $"{_prefix}answer:{key}";
}

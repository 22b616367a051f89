using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace StreamPlatform.Recommendations.Rows;

// Feeds in Redis for all replicas, and for some seconds in front of it. Without Redis feeds are worked out more often, and that is all.
internal sealed class FeedCache(IConnectionMultiplexer redis, IOptions<RecommendationsOptions> options, ILogger<FeedCache> logger) : IDisposable
{
    private readonly MemoryCache _front = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public async Task<Feed> GetAsync(string owner, Func<Task<Feed>> make)
    {
        if (_front.TryGetValue(owner, out Feed? kept))
        {
            return kept!;
        }

        var (feed, generation) = await ReadAsync(owner);
        if (feed is null)
        {
            feed = await make();
            await WriteAsync(owner, feed, generation);
        }

        return _front.Set(owner, feed, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = options.Value.FeedFront });
    }

    public async Task ForgetAsync(string owner)
    {
        _front.Remove(owner);
        await TryAsync(async database =>
        {
            // who works the feed out at this moment from what was before finds another generation, and does not keep it
            var change = database.CreateTransaction();
            _ = change.StringIncrementAsync(GenerationOf(owner));
            _ = change.KeyExpireAsync(GenerationOf(owner), options.Value.FeedLifetime);
            _ = change.KeyDeleteAsync(KeyOf(owner));
            return await change.ExecuteAsync();
        });
    }

    public void Dispose() => _front.Dispose();

    private Task<(Feed? Feed, RedisValue Generation)> ReadAsync(string owner) => TryAsync(async database =>
    {
        var values = await database.StringGetAsync([KeyOf(owner), GenerationOf(owner)]);
        return (values[0].IsNull ? null : JsonSerializer.Deserialize<Feed>((byte[])values[0]!), values[1]);
    });

    private Task<bool> WriteAsync(string owner, Feed feed, RedisValue generation) => TryAsync(async database =>
    {
        var change = database.CreateTransaction();
        change.AddCondition(generation.IsNull ? Condition.KeyNotExists(GenerationOf(owner)) : Condition.StringEqual(GenerationOf(owner), generation));
        _ = change.StringSetAsync(KeyOf(owner), JsonSerializer.SerializeToUtf8Bytes(feed), options.Value.FeedLifetime);
        return await change.ExecuteAsync();
    });

    private async Task<T?> TryAsync<T>(Func<IDatabase, Task<T>> act)
    {
        try
        {
            return await act(redis.GetDatabase());
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or JsonException)
        {
            logger.RedisAway(failure.Message);
            return default;
        }
    }

    private static RedisKey GenerationOf(string owner) => $"recommendations:generation:{{{owner}}}";

    private static RedisKey KeyOf(string owner) => $"recommendations:feed:{{{owner}}}";
}

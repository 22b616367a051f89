using StackExchange.Redis;

namespace StreamPlatform.Catalog.Caching;

// Says to every replica, this one first, that what it remembers is old. Said by whoever changed something, before the change is answered, and once more by the outbox, so
// that a crash between change and word is made good.
internal sealed class CatalogChanges(IConnectionMultiplexer redis, CacheNames names, HotCache cache, Generations generations, ILogger<CatalogChanges> logger)
{
    private const string VideoWord = "video:";

    private readonly string _own = $"{Guid.NewGuid():N} ";

    public async Task OfVideoAsync(string videoId, bool inLists)
    {
        await cache.ForgetAsync(generations.VideoKey(videoId));
        await TellAsync(() => redis.GetSubscriber().PublishAsync(names.Changes, _own + VideoWord + videoId, CommandFlags.FireAndForget));
        if (inLists)
        {
            await RaiseAsync(names.ListGeneration);
        }
    }

    public Task OfChannelAsync() => RaiseAsync(names.ChannelGeneration);

    public async Task HearAsync(string message)
    {
        if (message.StartsWith(_own, StringComparison.Ordinal))
        {
            return;
        }

        var word = message[(message.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (word.StartsWith(VideoWord, StringComparison.Ordinal))
        {
            await cache.ForgetAsync(generations.VideoKey(word[VideoWord.Length..]));
        }
        else if (word.LastIndexOf('=') is > 0 and var at)
        {
            generations.Became(word[..at], long.Parse(word[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private async Task RaiseAsync(string name)
    {
        var raised = await TellAsync(async () =>
        {
            var number = await redis.GetDatabase().StringIncrementAsync(name);
            generations.Became(name, number);
            await redis.GetSubscriber().PublishAsync(names.Changes, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_own}{name}={number}"), CommandFlags.FireAndForget);
        });
        if (!raised)
        {
            cache.ForgetAll();
        }
    }

    private async Task<bool> TellAsync(Func<Task> tell)
    {
        try
        {
            await tell();
            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.CacheAway(exception.Message);
            return false;
        }
    }
}

using StackExchange.Redis;

namespace StreamPlatform.Catalog.Caching;

// Listens to what replicas say to each other. Words are lost while the connection is; so now and then the numbers themselves are read.
internal sealed class HearChanges(IConnectionMultiplexer redis, CacheNames names, CatalogChanges changes, Generations generations, TimeProvider time, ILogger<HearChanges> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var listens = false;
        do
        {
            try
            {
                if (!listens)
                {
                    (await redis.GetSubscriber().SubscribeAsync(names.Changes)).OnMessage(word => changes.HearAsync(word.Message.ToString()));
                    listens = true;
                }

                foreach (var name in (string[])[names.ListGeneration, names.ChannelGeneration])
                {
                    generations.Became(name, (long)await redis.GetDatabase().StringGetAsync(name));
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.CacheAway(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

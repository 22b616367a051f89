using StackExchange.Redis;

namespace StreamPlatform.Streaming.Entitlements;

// Hears whose entitlements have changed, by whichever replica. Words are lost while Redis is away; then what is remembered lasts no longer than it is fresh.
internal sealed class EntitlementListener(
    IConnectionMultiplexer redis, EntitlementDirectory directory, TimeProvider time, ILogger<EntitlementListener> logger) : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryListenAsync())
        {
            await Task.Delay(TryAgainAfter, time, stoppingToken);
        }
    }

    private async Task<bool> TryListenAsync()
    {
        try
        {
            await redis.GetSubscriber().SubscribeAsync(EntitlementStore.Changes, (_, userId) => directory.Forget(userId.ToString()));
            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.EntitlementsNotHeard(exception.Message);
            return false;
        }
    }
}

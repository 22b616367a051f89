using Microsoft.Extensions.Options;

namespace StreamPlatform.Analytics.Storage;

// Makes the tables as soon as there is a store. Heartbeats are taken without one: they wait in their queue.
internal sealed class SchemaSetup(ViewingDatabase database, IOptions<AnalyticsOptions> options, TimeProvider clock, ILogger<SchemaSetup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.OpenAsync();
            logger.SchemaReady(options.Value.Keyspace);
            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.StoreNotReady(failure);
            return false;
        }
    }
}

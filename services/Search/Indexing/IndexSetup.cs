using Meilisearch;
using StreamPlatform.Search.Rebuilding;

namespace StreamPlatform.Search.Indexing;

// Makes the indexes as this version wants them. An engine that has none, as after the loss of its disk, is filled from Catalog.
internal sealed class IndexSetup(Engine engine, Rebuild rebuild, ILogger<IndexSetup> logger, TimeProvider clock) : BackgroundService
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
            var isNew = false;
            foreach (var index in IndexDefinitions.Names)
            {
                isNew |= await EnsureAsync(index, stoppingToken);
            }

            if (isNew)
            {
                await rebuild.RunAsync(stoppingToken);
            }

            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.EngineNotReady(failure);
            return false;
        }
    }

    // True: it was not there before.
    private async Task<bool> EnsureAsync(string index, CancellationToken cancellationToken)
    {
        var wanted = IndexDefinitions.For(index);
        try
        {
            if (IndexDefinitions.IsSame(wanted, await engine.Client.Index(index).GetSettingsAsync(cancellationToken)))
            {
                return false;
            }

            await engine.ConfigureAsync(index, wanted, cancellationToken);
            logger.SettingsApplied(index);
            return false;
        }
        catch (MeilisearchApiError missing) when (missing.Code == "index_not_found")
        {
            await engine.CreateAsync(index, cancellationToken);
            await engine.ConfigureAsync(index, wanted, cancellationToken);
            logger.SettingsApplied(index);
            return true;
        }
    }
}

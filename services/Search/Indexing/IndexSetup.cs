using Meilisearch;
using StreamPlatform.Search.Rebuilding;

namespace StreamPlatform.Search.Indexing;

// Makes the indexes as this version wants them. Whatever is new, as after the loss of the engine's disk, or was searched otherwise before, and so may lack fields,
// is filled from Catalog. That this is still to be done is told by the indexes of the rebuild, which are there until it is done.
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
            foreach (var index in IndexDefinitions.Names)
            {
                await EnsureAsync(index, stoppingToken);
            }

            if (await IsUnfilledAsync(stoppingToken))
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

    private async Task EnsureAsync(string index, CancellationToken cancellationToken)
    {
        var wanted = IndexDefinitions.For(index);
        if (await SettingsAsync(index, cancellationToken) is { } actual && IndexDefinitions.IsSame(wanted, actual))
        {
            return;
        }

        await engine.CreateAsync(IndexNames.Next(index), cancellationToken);
        await engine.CreateAsync(index, cancellationToken);
        await engine.ConfigureAsync(index, wanted, cancellationToken);
        logger.SettingsApplied(index);
    }

    private async Task<bool> IsUnfilledAsync(CancellationToken cancellationToken)
    {
        foreach (var index in IndexDefinitions.Names)
        {
            if (await SettingsAsync(IndexNames.Next(index), cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // null: there is no such index
    private async Task<Settings?> SettingsAsync(string index, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Client.Index(index).GetSettingsAsync(cancellationToken);
        }
        catch (MeilisearchApiError missing) when (missing.Code == "index_not_found")
        {
            return null;
        }
    }
}

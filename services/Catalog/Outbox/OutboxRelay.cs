using Microsoft.Extensions.Options;
using MongoDB.Driver;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Outbox;

// Publishes what waits in the documents and removes it once the broker holds it. A crash between publishes it again under the same id. What was removed
// is a tombstone that goes with its last event.
internal sealed class OutboxRelay(
    IMongoDatabase database, IMessagePublisher publisher, VideoTraces traces, OutboxSignal signal, CatalogChanges changes, TimeProvider clock, IOptions<CatalogOptions> options,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private const string Videos = "videos";

    // what is younger is being published by whoever was woken for it
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(4);

    private static readonly string[] Collections = [Videos, "follows", "playlists"];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RelaySignalledAsync(stoppingToken), RelayOverdueAsync(stoppingToken));

    private async Task RelaySignalledAsync(CancellationToken stoppingToken)
    {
        await foreach (var (collection, id) in signal.ReadAllAsync(stoppingToken))
        {
            await TryAsync(async () =>
            {
                if (await In(collection).Find(document => document.Id == id).FirstOrDefaultAsync(stoppingToken) is { } document)
                {
                    await RelayAsync(collection, document, stoppingToken);
                }
            }, stoppingToken);
        }
    }

    private async Task RelayOverdueAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RelayInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var collection in Collections)
            {
                await TryAsync(() => RelayOverdueAsync(collection, stoppingToken), stoppingToken);
            }
        }
    }

    private async Task RelayOverdueAsync(string collection, CancellationToken stoppingToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Overdue;
        var overdue = await In(collection).Find(Builders<OutboxDocument>.Filter.Lt("outbox.at", before))
            .Sort(Builders<OutboxDocument>.Sort.Ascending("outbox.at")).Limit(Batch).ToListAsync(stoppingToken);
        foreach (var document in overdue)
        {
            // whoever made the change may have ended before it told the caches
            if (collection == Videos)
            {
                await changes.OfVideoAsync(document.Id, inLists: true);
            }

            await RelayAsync(collection, document, stoppingToken);
        }
    }

    private async Task RelayAsync(string collection, OutboxDocument document, CancellationToken cancellationToken)
    {
        foreach (var pending in document.Outbox)
        {
            await pending.PublishAsync(publisher, cancellationToken);
            await FaultPoint.ReachAsync("catalog.event-published", cancellationToken);
        }

        foreach (var pending in document.Outbox.Where(pending => pending.ChangesPlaylists))
        {
            await traces.TellPlaylistsAsync(document.Id, pending.MessageId, cancellationToken);
        }

        if (!document.Removed || !await BuryAsync(collection, document, cancellationToken))
        {
            await ForgetPublishedAsync(collection, document, cancellationToken);
        }
    }

    // false: somebody has brought it back to life meanwhile
    private async Task<bool> BuryAsync(string collection, OutboxDocument document, CancellationToken cancellationToken)
    {
        if (collection == Videos)
        {
            await traces.RemoveAsync(document.Id, cancellationToken);
        }

        var buried = await In(collection).DeleteOneAsync(
            stored => stored.Id == document.Id && stored.Version == document.Version, cancellationToken);
        return buried.DeletedCount > 0;
    }

    private async Task ForgetPublishedAsync(string collection, OutboxDocument document, CancellationToken cancellationToken)
    {
        if (document.Outbox.Count == 0)
        {
            return;
        }

        var published = document.Outbox.ConvertAll(pending => pending.MessageId);
        await In(collection).UpdateOneAsync(
            stored => stored.Id == document.Id,
            Builders<OutboxDocument>.Update.PullFilter(stored => stored.Outbox, pending => published.Contains(pending.MessageId)),
            cancellationToken: cancellationToken);
    }

    private IMongoCollection<OutboxDocument> In(string collection) => database.GetCollection<OutboxDocument>(collection);

    // An outage of the broker or the database must not end the relay; what is left over is overdue soon.
    private async Task TryAsync(Func<Task> relay, CancellationToken stoppingToken)
    {
        try
        {
            await relay();
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.RelayInterrupted(exception);
        }
    }
}

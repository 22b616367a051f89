using Microsoft.Extensions.Options;
using MongoDB.Driver;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Outbox;

// Publishes what waits in the documents and removes it once the broker holds it. A crash between publishes it again under the same id. A removed video
// is a tombstone that goes with its last event.
internal sealed class OutboxRelay(
    IMongoDatabase database, IMessagePublisher publisher, OutboxSignal signal, TimeProvider clock, IOptions<CatalogOptions> options,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;

    // what is younger is being published by whoever was woken for it
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(4);

    private readonly IMongoCollection<VideoOutbox> _videos = database.GetCollection<VideoOutbox>("videos");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RelaySignalledAsync(stoppingToken), RelayOverdueAsync(stoppingToken));

    private async Task RelaySignalledAsync(CancellationToken stoppingToken)
    {
        await foreach (var videoId in signal.ReadAllAsync(stoppingToken))
        {
            await TryAsync(async () =>
            {
                if (await _videos.Find(video => video.Id == videoId).FirstOrDefaultAsync(stoppingToken) is { } video)
                {
                    await RelayAsync(video, stoppingToken);
                }
            }, stoppingToken);
        }
    }

    private async Task RelayOverdueAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RelayInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(async () =>
            {
                var before = clock.GetUtcNow().UtcDateTime - Overdue;
                var overdue = await _videos.Find(Builders<VideoOutbox>.Filter.Lt("outbox.at", before))
                    .Sort(Builders<VideoOutbox>.Sort.Ascending("outbox.at")).Limit(Batch).ToListAsync(stoppingToken);
                foreach (var video in overdue)
                {
                    await RelayAsync(video, stoppingToken);
                }
            }, stoppingToken);
        }
    }

    private async Task RelayAsync(VideoOutbox video, CancellationToken cancellationToken)
    {
        foreach (var pending in video.Outbox)
        {
            await pending.PublishAsync(publisher, cancellationToken);
            await FaultPoint.ReachAsync("catalog.event-published", cancellationToken);
        }

        if (video.Removed)
        {
            await _videos.DeleteOneAsync(stored => stored.Id == video.Id, cancellationToken);
        }
        else if (video.Outbox.Count > 0)
        {
            var published = video.Outbox.ConvertAll(pending => pending.MessageId);
            await _videos.UpdateOneAsync(
                stored => stored.Id == video.Id,
                Builders<VideoOutbox>.Update.PullFilter(stored => stored.Outbox, pending => published.Contains(pending.MessageId)),
                cancellationToken: cancellationToken);
        }
    }

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

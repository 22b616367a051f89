using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Payments.Sync;

// Brings up to date what webhooks and others wish for. Replicas may take the same subject; the second finds nothing new.
internal sealed class SyncWorker(SyncQueue queue, Syncer syncer, IOptions<PaymentsOptions> options, ILogger<SyncWorker> logger) : BackgroundService
{
    private const int Batch = 32;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var due = await queue.DueAsync(Batch, stoppingToken);
                if (due.Count == 0)
                {
                    await queue.WaitAsync(options.Value.SyncInterval, stoppingToken);
                    continue;
                }

                var together = new ParallelOptions { MaxDegreeOfParallelism = options.Value.SyncsAtOnce, CancellationToken = stoppingToken };
                await Parallel.ForEachAsync(due, together, async (subject, cancellationToken) => await TrySyncAsync(subject, cancellationToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && failure is NpgsqlException or IOException or TimeoutException)
            {
                logger.SyncInterrupted(failure);
                await queue.WaitAsync(options.Value.SyncInterval, stoppingToken);
            }
        }
    }

    private async Task TrySyncAsync(string subject, CancellationToken cancellationToken)
    {
        try
        {
            await syncer.SyncAsync(subject, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // whatever it was, it is tried again, and holds up nothing else
            logger.SyncFailed(subject, await queue.PostponeAsync(subject, cancellationToken), failure);
        }
    }
}

using Dapper;
using Npgsql;

namespace StreamPlatform.Streaming.Indexing;

// Hears of every commit that changed a plan, by whichever replica.
internal sealed class IndexListener(NpgsqlDataSource database, PlanCache cache, IndexSignal signal, TimeProvider time, ILogger<IndexListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                logger.ListenerInterrupted(exception);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) =>
        {
            cache.Forget(PlanKey.Parse(notification.Payload));
            signal.Pulse();
        };
        await connection.ExecuteAsync(new CommandDefinition($"listen {IndexChanges.Channel}", cancellationToken: cancellationToken));

        // nobody told us what changed while we were not listening
        cache.ForgetAll();
        signal.Pulse();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}

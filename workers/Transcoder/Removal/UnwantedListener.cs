using Dapper;
using Npgsql;

namespace StreamPlatform.Transcoder.Removal;

// Hears what is not wanted any more, whichever replica took the message, and ends what this process does for it.
internal sealed class UnwantedListener(NpgsqlDataSource database, RunningWork running, TimeProvider time, ILogger<UnwantedListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // a connection that hangs unnoticed would leave us deaf
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(30);

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
        connection.Notification += (_, notification) => running.End(notification.Payload);
        await connection.ExecuteAsync(new CommandDefinition($"listen {Removals.Channel}", cancellationToken: cancellationToken));
        while (true)
        {
            // also for what was announced while nobody listened
            foreach (var id in await Removals.UnwantedAsync(connection, running.Ids, cancellationToken))
            {
                running.End(id);
            }

            await connection.WaitAsync(LookAnyway, cancellationToken);
        }
    }
}

using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace StreamPlatform.Postgres;

/// <summary>Hears what is announced on a channel at commit, by whichever replica (PostgreSQL's <c>LISTEN</c> and <c>NOTIFY</c>). A lost connection is made anew.</summary>
/// <param name="channel">An identifier of the program, never of a user: it stands in the command as it is.</param>
public abstract class NotificationListener(NpgsqlDataSource database, string channel, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // a connection that hangs unnoticed would leave us deaf
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.ListenerInterrupted(channel, exception);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes one announcement. It runs while the connection is read: it must neither wait nor throw.</summary>
    protected abstract void Hear(string payload);

    /// <summary>Makes good what was announced while nobody listened; called after each connection.</summary>
    protected abstract Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    /// <summary>Called at least every 30 s of silence; must ask the database something, which fails where the connection is gone.</summary>
    protected virtual Task LookAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("select 1", cancellationToken: cancellationToken));

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, notification) => Hear(notification.Payload);
            await connection.ExecuteAsync(new CommandDefinition($"listen {channel}", cancellationToken: cancellationToken)).ConfigureAwait(false);
            await CatchUpAsync(connection, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                await connection.WaitAsync(LookAnyway, cancellationToken).ConfigureAwait(false);
                await LookAsync(connection, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}

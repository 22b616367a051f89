using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace StreamPlatform.Messaging.Inbox;

/// <summary>Forgets messages that were handled so long ago that no broker redelivers them.</summary>
internal sealed class InboxSweeper(NpgsqlDataSource database, TimeProvider time, ILogger<InboxSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(14);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                await connection.ExecuteAsync(new CommandDefinition(
                    "delete from inbox_message where handled_at < @Before",
                    new { Before = time.GetUtcNow() - Retention },
                    cancellationToken: stoppingToken));
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.SweepFailed(exception);
            }
        }
    }
}

using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Notifications.Housekeeping;

// Old stories go, a few at a time, and with each its entries in all inboxes.
internal sealed class ForgetOld(NpgsqlDataSource database, TimeProvider time, IOptions<NotificationsOptions> options, ILogger<ForgetOld> logger) : BackgroundService
{
    private const int AtOnce = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        while (await connection.ExecuteAsync(new CommandDefinition(
            "delete from story where id in (select id from story where created_at < @before order by created_at limit @AtOnce for update skip locked)",
            new { before = time.GetUtcNow() - options.Value.KeepInbox, AtOnce },
            cancellationToken: cancellationToken)) > 0)
        {
            // the next few
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
            {
                logger.NotForgotten(failure.Message);
            }
        }
    }
}

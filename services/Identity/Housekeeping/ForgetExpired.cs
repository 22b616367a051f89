using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Housekeeping;

// Deletes what has no use any more. A session's row is kept for a month after its end, for questions about what happened.
internal sealed class ForgetExpired(GlobalDatabase global, Shards shards, IOptions<IdentityOptions> options, TimeProvider clock, ILogger<ForgetExpired> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepEndedSessions = TimeSpan.FromDays(30);

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using (var connection = await global.OpenConnectionAsync(cancellationToken))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                """
                delete from sign_in_failure where forget_at <= @now;
                delete from link_request where sent_at <= @rested;
                """,
                new { now, rested = now - options.Value.LinkPause },
                cancellationToken: cancellationToken));
        }

        foreach (var shard in shards.All)
        {
            await using var connection = await shard.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(
                """
                delete from refresh_token where expires_at <= @now;
                delete from link_ticket where expires_at <= @now;
                delete from session where coalesce(ended_at, expires_at) <= @oldest;
                """,
                new { now, oldest = now - KeepEndedSessions },
                cancellationToken: cancellationToken));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotForgotten(exception);
            }
        }
    }
}

using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Streaming.Purging;

// Sends each purge to its edge until the edge has taken it, however long that is away.
internal sealed class PurgeSender(
    NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider time, IOptions<StreamingOptions> options, ILogger<PurgeSender> logger) : BackgroundService
{
    private const int Batch = 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // an edge drops by itself what nobody has asked for in a week
    private static readonly TimeSpan Pointless = TimeSpan.FromDays(8);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PurgeInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the rows are still there: the next round begins anew, whatever it was
                logger.PurgingInterrupted(exception);
            }
        }
    }

    private async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = (await connection.QueryAsync<EdgePurge>(new CommandDefinition(
            "select edge, prefix, attempts, created_at from edge_purge where due_at <= @now order by due_at limit @Batch for update skip locked",
            new { now, Batch },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        await using var scope = scopes.CreateAsyncScope();
        var edges = scope.ServiceProvider.GetRequiredService<EdgeClient>();
        var taken = await Task.WhenAll(due.Select(purge => edges.PurgeAsync(purge, cancellationToken)));
        foreach (var (purge, done) in due.Zip(taken))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                done || purge.CreatedAt + Pointless < now
                    ? "delete from edge_purge where edge = @Edge and prefix = @Prefix"
                    : "update edge_purge set attempts = attempts + 1, due_at = @Next where edge = @Edge and prefix = @Prefix",
                new { purge.Edge, purge.Prefix, Next = now + PauseAfter(purge.Attempts) },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 16)));
        return pause < LongestPause ? pause : LongestPause;
    }
}

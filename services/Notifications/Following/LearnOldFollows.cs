using System.Text.Json;
using Dapper;
using Npgsql;
using Polly;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Following;

// Catalog tells a follow once: those from before this room joined are read from it, once, by one replica. A page and how far it has come are one transaction.
internal sealed class LearnOldFollows(NpgsqlDataSource database, CatalogFeed feed, TimeProvider time, ILogger<LearnOldFollows> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // False: there are no more, or another replica is at it.
    public async Task<bool> LearnPageAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await connection.QuerySingleOrDefaultAsync<Reached>(new CommandDefinition(
            "select after from old_follows where id = 1 and not done for update skip locked", transaction: transaction, cancellationToken: cancellationToken));
        if (known is null)
        {
            return false;
        }

        var page = await feed.FollowsAsync<FeedFollow>(known.After, cancellationToken);
        await FollowRows.AddAsync(connection, transaction, page.Items, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update old_follows set after = @after, done = @done where id = 1",
            new { after = page.Next, done = page.Next is null },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return page.Next is not null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                while (await LearnPageAsync(stoppingToken))
                {
                    // the next one
                }

                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or ExecutionRejectedException or JsonException or NpgsqlException or TimeoutException or IOException
                || (failure is OperationCanceledException && !stoppingToken.IsCancellationRequested))
            {
                logger.OldFollowsNotLearned(failure.Message);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private sealed class Reached
    {
        public string? After { get; init; }
    }
}

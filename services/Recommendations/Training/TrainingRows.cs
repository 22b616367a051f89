using Dapper;
using Npgsql;

namespace StreamPlatform.Recommendations.Training;

internal sealed record TrainingRun(
    DateTimeOffset FinishedAt, float Seconds, int Viewings, long Through, bool Deployed, string Reason, float Ndcg, float PopularityNdcg, float Coverage);

internal sealed class TrainingRows(NpgsqlDataSource database)
{
    // any constant will do, so long as nothing else in this database locks by it
    private const long LockKey = 0x7472_6169_6e69_6e67;

    // Held until it is disposed of, or this process or its connection is gone; null when another replica trains.
    public async Task<IAsyncDisposable?> TryLockAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await connection.QuerySingleAsync<bool>(new CommandDefinition("select pg_try_advisory_lock(@LockKey)", new { LockKey }, cancellationToken: cancellationToken)))
        {
            return new Lock(connection);
        }

        await connection.DisposeAsync();
        return null;
    }

    public async Task<TrainingRun?> LastAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<TrainingRun>(new CommandDefinition(
            "select finished_at, seconds, viewings, through, deployed, reason, ndcg, popularity_ndcg, coverage from training order by number desc limit 1",
            cancellationToken: cancellationToken));
    }

    // How many have come since, and the place of the newest.
    public async Task<(long Count, long Newest)> NewSinceAsync(long through, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<(long, long)>(new CommandDefinition(
            "select count(*), coalesce(max(added), @through) from viewing where added > @through and viewer_id is not null",
            new { through },
            cancellationToken: cancellationToken));
    }

    public async Task AddAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into training (finished_at, seconds, viewings, through, deployed, reason, ndcg, popularity_ndcg, coverage)
            values (@FinishedAt, @Seconds, @Viewings, @Through, @Deployed, @Reason, @Ndcg, @PopularityNdcg, @Coverage)
            """,
            run,
            cancellationToken: cancellationToken));
    }

    private sealed class Lock(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // back in the pool the session would keep it
            await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
            await connection.DisposeAsync();
        }
    }
}

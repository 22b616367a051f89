using Dapper;
using Npgsql;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Sync;

internal sealed class SyncQueue(NpgsqlDataSource database, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim _signal = new(0, 1);

    public Task AddAsync(UnitOfWork work, string subject, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "insert into sync_wish (subject, due_at) values (@subject, @now)",
            new { subject, now = time.GetUtcNow() },
            work.Transaction,
            cancellationToken: cancellationToken));

    public async Task AddAsync(IEnumerable<string> subjects, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into sync_wish (subject, due_at) select *, @now from unnest(@subjects)",
            new { subjects = subjects.ToArray(), now = time.GetUtcNow() },
            cancellationToken: cancellationToken));
        Wake();
    }

    // Those that have waited longest.
    public async Task<IReadOnlyList<string>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<string>(new CommandDefinition(
            "select subject from sync_wish group by subject having min(due_at) <= @now order by min(position) limit @limit",
            new { now = time.GetUtcNow(), limit },
            cancellationToken: cancellationToken))).AsList();
    }

    // Twice as long each time, unless something new is heard of it.
    public async Task<int> PostponeAsync(string subject, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<int>(new CommandDefinition(
            """
            with postponed as (
                update sync_wish set attempts = attempts + 1, due_at = @now::timestamptz + make_interval(secs => least(@longest::double precision, 0.5 * 2 ^ least(attempts, 20)))
                where subject = @subject returning attempts)
            select coalesce(max(attempts), 0) from postponed
            """,
            new { subject, now = time.GetUtcNow(), longest = LongestPause.TotalSeconds },
            cancellationToken: cancellationToken));
    }

    public void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // it is awake
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}

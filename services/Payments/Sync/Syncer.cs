using Dapper;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Sync;

internal sealed class Syncer(UnitOfWorkFactory units, IEnumerable<ISubjectSync> syncs, SyncQueue queue, ILogger<Syncer> logger)
{
    private readonly Dictionary<string, ISubjectSync> _syncs = syncs.ToDictionary(sync => sync.Kind, StringComparer.Ordinal);

    // The lock is taken before Stripe is asked: what is written last was asked for last.
    public async Task SyncAsync(string subject, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        await work.Connection.ExecuteAsync(Command("select pg_advisory_xact_lock(hashtextextended(@subject, 1))", 0));

        // wishes that come while Stripe is being asked may be of a newer state
        var through = await work.Connection.QuerySingleAsync<long>(Command("select coalesce(max(position), 0) from sync_wish where subject = @subject", 0));
        var (kind, id) = Subjects.Split(subject);
        if (!await _syncs[kind].SyncAsync(id, work, cancellationToken))
        {
            logger.SubjectUnknown(subject);
        }

        await FaultPoint.ReachAsync("payments.derived", cancellationToken);
        await work.Connection.ExecuteAsync(Command("delete from sync_wish where subject = @subject and position <= @through", through));
        await work.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("payments.synced", cancellationToken);
        queue.Wake();

        CommandDefinition Command(string sql, long through) => new(sql, new { subject, through }, work.Transaction, cancellationToken: cancellationToken);
    }
}

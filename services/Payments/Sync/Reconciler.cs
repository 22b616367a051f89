using Dapper;
using Npgsql;
using Stripe;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Webhooks;

namespace StreamPlatform.Payments.Sync;

// Asks Stripe for what may have been missed: events since the last time, checkouts that nothing was heard of, subscriptions whose period is over.
internal sealed class Reconciler(NpgsqlDataSource database, StripeApi stripe, EventIntake intake, SyncQueue queue, TimeProvider time, ILogger<Reconciler> logger)
{
    // events may be listed a little after others that are younger
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    // Stripe lists no older ones
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(30);
    private const int PageSize = 100;

    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var through = await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(new CommandDefinition(
            "select through from reconciliation where one", cancellationToken: cancellationToken));
        var options = new EventListOptions { Limit = PageSize, Created = new DateRangeOptions { GreaterThanOrEqual = ((through ?? now - FirstLook) - Overlap).UtcDateTime } };
        var (missed, newest) = (0, through);
        await foreach (var told in new EventService(stripe.Client).ListAutoPagingAsync(options, cancellationToken: cancellationToken))
        {
            missed += await intake.TakeAsync(told, cancellationToken) ? 1 : 0;
            newest = newest is null || told.Created.Utc() > newest ? told.Created.Utc() : newest;
        }

        await queue.AddAsync(await SilentAsync(connection, now, cancellationToken), cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into reconciliation (through) select @newest::timestamptz where @newest::timestamptz is not null on conflict (one) do update set through = excluded.through",
            new { newest },
            cancellationToken: cancellationToken));
        logger.Reconciled(missed);
        return missed;
    }

    private static Task<IEnumerable<string>> SilentAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.QueryAsync<string>(new CommandDefinition(
            """
            select 'checkout:' || session_id from checkout where state = 'open' and session_id is not null and created_at < @now::timestamptz - interval '1 minute'
            union all
            select 'subscription:' || subscription_id from subscription where state not in ('canceled', 'incomplete_expired') and period_end < @now
            """,
            new { now },
            cancellationToken: cancellationToken));
}

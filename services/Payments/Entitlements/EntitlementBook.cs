using Dapper;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Entitlements;

// Somebody's entitlement to a scope is what all their claims on it come to at the moment. Whoever changes a claim derives it anew; only a change is told.
internal sealed class EntitlementBook(TimeProvider time, ILogger<EntitlementBook> logger)
{
    public async Task DeriveAsync(UnitOfWork work, string userId, string scope, CancellationToken cancellationToken)
    {
        // two sources of one entitlement may change at once: the second sees what the first wrote
        await work.Connection.ExecuteAsync(Command("select pg_advisory_xact_lock(hashtextextended(@userId || ' ' || @scope, 0))", new { userId, scope }));
        var (isGranted, isForEver, latest) = await work.Connection.QuerySingleAsync<(bool, bool, DateTimeOffset?)>(Command(
            """
            select count(*) > 0, coalesce(bool_or(until is null), false), max(until) from claim
            where user_id = @userId and scope = @scope and active and (until is null or until > @now)
            """,
            new { userId, scope, now = time.GetUtcNow() }));
        var until = isGranted && !isForEver ? latest : null;
        var version = await work.Connection.QuerySingleOrDefaultAsync<long?>(Command(
            """
            insert into entitlement (user_id, scope, granted, until, version)
            select @userId, @scope, @isGranted, @until::timestamptz, 1 where @isGranted or exists (select from entitlement where user_id = @userId and scope = @scope)
            on conflict (user_id, scope) do update set granted = excluded.granted, until = excluded.until, version = entitlement.version + 1
            where (entitlement.granted, entitlement.until) is distinct from (excluded.granted, excluded.until)
            returning version
            """,
            new { userId, scope, isGranted, until }));
        if (version is not { } changed)
        {
            return;
        }

        if (isGranted)
        {
            await work.PublishAsync(new EntitlementGranted(userId, scope, until, changed), cancellationToken);
        }
        else
        {
            await work.PublishAsync(new EntitlementRevoked(userId, scope, changed), cancellationToken);
        }

        logger.EntitlementChanged(userId, scope, isGranted, changed);

        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, work.Transaction, cancellationToken: cancellationToken);
    }
}

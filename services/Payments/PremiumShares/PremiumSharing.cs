using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Ledger;

namespace StreamPlatform.Payments.PremiumShares;

// Shares out what premium brought in until the end of a month by what was watched in it. A month that nobody watched in leaves its money to the next.
internal sealed class PremiumSharing(UnitOfWorkFactory units, LedgerBook ledger, TimeProvider time, IOptions<PaymentsOptions> options, ILogger<PremiumSharing> logger)
{
    // sittings are told when they are over
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public async Task ShareAsync(CancellationToken cancellationToken)
    {
        foreach (var month in await OpenMonthsAsync(cancellationToken))
        {
            await ShareAsync(month, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<DateOnly>> OpenMonthsAsync(CancellationToken cancellationToken)
    {
        var ended = DateOnly.FromDateTime((time.GetUtcNow() - Patience).UtcDateTime);
        await using var work = await units.BeginAsync(cancellationToken);
        return (await work.Connection.QueryAsync<DateTime>(new CommandDefinition(
            """
            select distinct month::timestamp as month from premium_watch
            where month < @thisMonth::date and not exists (select from ledger_entry where source = 'premium-share:' || to_char(month, 'YYYY-MM')) order by month
            """,
            new { thisMonth = new DateTime(ended.Year, ended.Month, 1, 0, 0, 0, DateTimeKind.Unspecified) },
            work.Transaction,
            cancellationToken: cancellationToken))).Select(DateOnly.FromDateTime).ToList();
    }

    private async Task ShareAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(month.AddMonths(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var currency = options.Value.Currency;
        await using var work = await units.BeginAsync(cancellationToken);
        var parameters = new { month = month.ToDateTime(TimeOnly.MinValue), end, currency, Accounts.PremiumPool };
        await work.Connection.ExecuteAsync(Command("select pg_advisory_xact_lock(4)"));
        var pool = await work.Connection.QuerySingleAsync<long>(Command(
            """
            select coalesce(-sum(amount), 0)::bigint from ledger_posting join ledger_entry using (entry_id)
            where account = @PremiumPool and currency = @currency and (at < @end or kind = 'premium-share')
            """));
        var watched = (await work.Connection.QueryAsync<(string, long)>(Command(
            "select creator_id, sum(milliseconds)::bigint from premium_watch where month = @month::date group by creator_id"))).AsList();
        var shares = PoolSplit.Of(pool, watched).Where(share => share.Amount > 0).ToList();
        var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        IReadOnlyList<Posting> postings = [.. shares.Select(share => new Posting(Accounts.Creator(share.Id), -share.Amount)), new(Accounts.PremiumPool, pool)];
        if (shares.Count == 0 ||
            !await ledger.AddAsync(work, new Entry($"premium-share:{name}", "premium-share", end, $"Premium of {name}", null, currency, postings), cancellationToken))
        {
            return;
        }

        await work.CommitAsync(cancellationToken);
        logger.PremiumShared(month, pool, shares.Count);

        CommandDefinition Command(string sql) => new(sql, parameters, work.Transaction, cancellationToken: cancellationToken);
    }
}

using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using StreamPlatform.Payments.Ledger;

namespace StreamPlatform.Payments.Earnings;

// A line of a creator's account. What they earn is positive here; in the ledger it is owed to them.
internal sealed record Earning
{
    public long EntryId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public long Amount { get; init; }

    public required string Description { get; init; }

    public string? VideoId { get; init; }
}

internal sealed record Balance
{
    public long Amount { get; init; }

    public long Pending { get; init; }

    public long PaidOut { get; init; }
}

internal sealed record Span(DateTimeOffset From, DateTimeOffset To);

internal sealed class EarningRows(NpgsqlDataSource database)
{
    private const string Entries =
        """
        select entry.entry_id, entry.at, entry.kind, -posting.amount as amount, entry.description, entry.video_id
        from ledger_posting posting join ledger_entry entry using (entry_id)
        where posting.account = @account and posting.currency = @currency and entry.at >= @From and entry.at < @To
        """;

    // What may still be refunded is pending.
    public async Task<Balance> BalanceAsync(string creatorId, string currency, DateTimeOffset heldFrom, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<Balance>(new CommandDefinition(
            """
            select coalesce(-sum(amount) filter (where at < @heldFrom or kind = 'payout'), 0)::bigint as amount,
                coalesce(-sum(amount) filter (where at >= @heldFrom and kind <> 'payout'), 0)::bigint as pending,
                coalesce(sum(amount) filter (where kind = 'payout'), 0)::bigint as paid_out
            from ledger_posting join ledger_entry using (entry_id) where account = @account and currency = @currency
            """,
            new { account = Accounts.Creator(creatorId), currency, heldFrom },
            cancellationToken: cancellationToken));
    }

    // The newest first.
    public async Task<IReadOnlyList<Earning>> PageAsync(
        string creatorId, string currency, Span span, long before, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Earning>(new CommandDefinition(
            $"{Entries} and posting.entry_id < @before order by posting.entry_id desc limit @limit",
            new { account = Accounts.Creator(creatorId), currency, span.From, span.To, before, limit },
            cancellationToken: cancellationToken))).AsList();
    }

    // The oldest first, read as they come.
    public async IAsyncEnumerable<Earning> AllAsync(
        string creatorId, string currency, Span span, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = connection.QueryUnbufferedAsync<Earning>(
            $"{Entries} order by posting.entry_id", new { account = Accounts.Creator(creatorId), currency, span.From, span.To });
        await foreach (var earning in rows.WithCancellation(cancellationToken))
        {
            yield return earning;
        }
    }
}

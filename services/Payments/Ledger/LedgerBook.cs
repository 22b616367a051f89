using Dapper;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Ledger;

internal sealed class LedgerBook
{
    // False: it is there already. The database refuses what does not sum to zero when the transaction commits.
    public async Task<bool> AddAsync(UnitOfWork work, Entry entry, CancellationToken cancellationToken)
    {
        if (entry.Postings.Count == 0)
        {
            return false;
        }

        var rows = await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            with added as (
                insert into ledger_entry (source, kind, at, description, video_id) values (@Source, @Kind, @At, @Description, @VideoId)
                on conflict (source) do nothing returning entry_id)
            insert into ledger_posting (entry_id, account, currency, amount)
            select entry_id, account, @Currency, amount::bigint from added, unnest(@accounts, @amounts) as posting (account, amount)
            """,
            new
            {
                entry.Source,
                entry.Kind,
                entry.At,
                entry.Description,
                entry.VideoId,
                entry.Currency,
                accounts = entry.Postings.Select(posting => posting.Account).ToArray(),
                amounts = entry.Postings.Select(posting => posting.Amount).ToArray(),
            },
            work.Transaction,
            cancellationToken: cancellationToken));
        return rows > 0;
    }
}

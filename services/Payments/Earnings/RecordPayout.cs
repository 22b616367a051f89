using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Ledger;

namespace StreamPlatform.Payments.Earnings;

internal sealed record PayoutRequest(string? CreatorId, long Amount, string? Reference);

// Money that was sent to a creator by the bank is written down by an operator: once for each reference of a transfer.
internal static class RecordPayout
{
    private const int LongestReference = 100;

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        PayoutRequest payout, UnitOfWorkFactory units, LedgerBook ledger, IOptions<PaymentsOptions> options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(payout.CreatorId) || payout.Amount <= 0 || payout.Reference is not { Length: > 0 and <= LongestReference })
        {
            return PaymentsProblems.InvalidItem.With("A payout has a creator, an amount above zero and the reference of its transfer.");
        }

        await using var work = await units.BeginAsync(cancellationToken);
        IReadOnlyList<Posting> postings = [new(Accounts.Creator(payout.CreatorId), payout.Amount), new(Accounts.Stripe, -payout.Amount)];
        await ledger.AddAsync(
            work, new Entry($"payout:{payout.Reference}", "payout", time.GetUtcNow(), $"Transfer {payout.Reference}", null, options.Value.Currency, postings),
            cancellationToken);
        await work.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}

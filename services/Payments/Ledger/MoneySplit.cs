namespace StreamPlatform.Payments.Ledger;

// Whom the money of a payment belongs to. It is a function of what is kept of the payment and of nothing else, so the same accounts come out whether money is
// given back at once, in parts or to and fro.
internal static class MoneySplit
{
    // Every account with its share of what is kept; the sum is zero.
    public static IReadOnlyList<Posting> Of(Purchase purchase, long amount, long tax, long kept, int poolShare)
    {
        var keptTax = amount == 0 ? 0 : Part(tax, kept, amount);
        var net = kept - keptTax;
        var (account, share) = purchase.Kind is Purchase.Plan or Purchase.Gift
            ? (Accounts.PremiumPool, poolShare)
            : (Accounts.Creator(purchase.CreatorId!), purchase.CreatorShare);
        var shared = Part(net, share, PaymentsOptions.Whole);
        return Real([new(Accounts.Stripe, kept), new(Accounts.Tax, -keptTax), new(account, -shared), new(Accounts.Platform, shared - net)]);
    }

    // From one state of a payment to another.
    public static IReadOnlyList<Posting> Change(IReadOnlyList<Posting> before, IReadOnlyList<Posting> after) => Real(
        [.. after.Concat(before.Select(posting => posting with { Amount = -posting.Amount }))
            .GroupBy(posting => posting.Account, StringComparer.Ordinal)
            .Select(account => new Posting(account.Key, account.Sum(posting => posting.Amount)))]);

    // rounded down; the product of two amounts may be longer than an amount
    private static long Part(long whole, long numerator, long denominator) => (long)((Int128)whole * numerator / denominator);

    private static IReadOnlyList<Posting> Real(IEnumerable<Posting> postings) => [.. postings.Where(posting => posting.Amount != 0)];
}

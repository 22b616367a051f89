using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Payments.Ledger;
using StreamPlatform.Payments.PremiumShares;

namespace StreamPlatform.Payments.Tests.Ledger;

public sealed class SplittingMoney
{
    private static readonly Purchase[] Purchases =
    [
        new(Purchase.Plan, "viewer"),
        new(Purchase.Gift, "viewer"),
        new(Purchase.Buy, "viewer", CreatorId: "creator", CreatorShare: 8000),
        new(Purchase.Rent, "viewer", CreatorId: "creator", CreatorShare: 3333),
        new(Purchase.Membership, "viewer", CreatorId: "creator", CreatorShare: 9999),
    ];

    private static readonly Gen<(Purchase Purchase, long Amount, long Tax)> Payments =
        from purchase in Gen.Elements(Purchases)
        from amount in Gen.Choose(0, 10_000_000)
        from tax in Gen.Choose(0, amount)
        select (purchase, (long)amount, (long)tax);

    [Fact]
    public void Any_sequence_of_refunds_sums_to_zero_and_ends_where_the_last_one_alone_would()
    {
        var stories =
            from payment in Payments
            from refunds in Gen.Choose(0, (int)payment.Amount).Select(refunded => (long)refunded).ListOf()
            select (payment.Purchase, payment.Amount, payment.Tax, Refunds: refunds.ToList());
        Prop.ForAll(stories.ToArbitrary(), story =>
        {
            var (balances, refunded) = (new Dictionary<string, long>(StringComparer.Ordinal), 0L);
            Post(Kept(story.Amount));
            foreach (var next in story.Refunds)
            {
                Post(MoneySplit.Change(Kept(story.Amount - refunded), Kept(story.Amount - next)));
                refunded = next;
            }

            foreach (var posting in Kept(story.Amount - refunded))
            {
                Assert.Equal(posting.Amount, balances[posting.Account]);
                balances.Remove(posting.Account);
            }

            Assert.All(balances.Values, left => Assert.Equal(0, left));

            IReadOnlyList<Posting> Kept(long kept) => MoneySplit.Of(story.Purchase, story.Amount, story.Tax, kept, 5000);

            void Post(IReadOnlyList<Posting> postings)
            {
                Assert.Equal(0, postings.Sum(posting => posting.Amount));
                foreach (var posting in postings)
                {
                    balances[posting.Account] = balances.GetValueOrDefault(posting.Account) + posting.Amount;
                }
            }
        }).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData(999, 0, 799, 200)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1190, 190, 800, 200)]
    public void A_creator_gets_their_share_rounded_down_and_the_platform_the_rest(long amount, long tax, long creator, long platform)
    {
        var postings = MoneySplit.Of(Purchases[2], amount, tax, amount, 5000).ToDictionary(posting => posting.Account, posting => -posting.Amount);

        Assert.Equal((creator, platform, tax), (postings.GetValueOrDefault("creator:creator"), postings["platform"], postings.GetValueOrDefault("tax")));
    }

    [Fact]
    public void A_pool_is_shared_out_to_the_last_cent_and_nobody_is_a_cent_off() => Prop.ForAll(
        (from pool in Gen.Choose(1, 1_000_000)
         from weights in Gen.Choose(0, 1_000_000).NonEmptyListOf()
         select (Pool: (long)pool, Weights: weights.Select((weight, place) => ($"creator {place}", (long)weight)).ToList())).ToArbitrary(),
        given =>
        {
            var total = given.Weights.Sum(weight => weight.Item2);
            var shares = PoolSplit.Of(given.Pool, given.Weights);
            Assert.Equal(total == 0 ? 0 : given.Pool, shares.Sum(share => share.Amount));
            Assert.All(shares, share => Assert.InRange(
                share.Amount - (given.Pool * (double)given.Weights.Single(weight => weight.Item1 == share.Id).Item2 / total), -1, 1));
        }).Check(Config.QuickThrowOnFailure);
}

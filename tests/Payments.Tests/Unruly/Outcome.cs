namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>What a run has led to, in an order of its own.</summary>
/// <param name="Entitlements">User and scope, whether granted, and until when, reckoned from the start of the run.</param>
/// <param name="Balances">Account, currency, kind of entry: sum and number of postings.</param>
/// <param name="Subscriptions">User, state, whether it ends with its period.</param>
internal sealed record Outcome(
    IReadOnlyList<(string Who, bool IsGranted, TimeSpan? Until)> Entitlements, IReadOnlyList<string> Balances, IReadOnlyList<string> Subscriptions, IReadOnlyList<string> Payments)
{
    // one run begins a little later by its own clock than the other
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    public void ShouldBe(Outcome undisturbed)
    {
        Assert.Equal(undisturbed.Balances, Balances);
        Assert.Equal(undisturbed.Subscriptions, Subscriptions);
        Assert.Equal(undisturbed.Payments, Payments);
        Assert.Equal(undisturbed.Entitlements.Select(each => (each.Who, each.IsGranted)), Entitlements.Select(each => (each.Who, each.IsGranted)));
        Assert.All(undisturbed.Entitlements.Zip(Entitlements), pair =>
        {
            Assert.Equal(pair.First.Until is null, pair.Second.Until is null);
            Assert.True((pair.First.Until - pair.Second.Until)?.Duration() is null || (pair.First.Until - pair.Second.Until)!.Value.Duration() < Tolerance, $"{pair.First} and {pair.Second}");
        });
    }
}

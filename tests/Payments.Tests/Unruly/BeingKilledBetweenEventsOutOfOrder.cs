using Npgsql;
using StreamPlatform.Testing;

namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>The same purchases twice: in peace, and with every event told twice, in random order, to a room that is killed again and again.</summary>
[Trait("Duration", "slow")]
public sealed class BeingKilledBetweenEventsOutOfOrder(PaymentsFixture fixture)
{
    private static readonly string[] Deaths =
    [
        "payments.event-taken=kill@7", "payments.derived=kill@5", "payments.synced=kill@6", "payments.event-taken=kill@20", "payments.derived=kill@12",
    ];

    [Fact(Timeout = 300_000)]
    public async Task Leads_to_the_same_entitlements_and_the_same_ledger_to_the_cent()
    {
        var undisturbed = await RunAsync(isUnruly: false);
        var unruly = await RunAsync(isUnruly: true, Deaths);

        Assert.Contains(undisturbed.Balances, line => line.StartsWith("creator:", StringComparison.Ordinal));
        Assert.Contains(undisturbed.Entitlements, each => !each.IsGranted);
        unruly.ShouldBe(undisturbed);
    }

    private async Task<Outcome> RunAsync(bool isUnruly, params string[] deaths)
    {
        using var tokens = new TestTokens();
        await using var neighbours = await Neighbours.StartAsync(tokens);
        var address = MortalPayments.FreeAddress();
        await using var stripe = await StripeStandIn.StartAsync(new Uri(address, "/api/payments/webhooks/stripe").ToString(), isUnruly ? "unruly" : "orderly");
        var settings = await fixture.SettingsAsync(stripe.Url);
        settings["services:catalog:http:0"] = neighbours.Address;
        settings["Authentication:JwksAddress"] = $"{neighbours.Address}/.well-known/jwks.json";
        await using var source = NpgsqlDataSource.Create(settings["ConnectionStrings:payments-db"]!);
        var begun = TimeProvider.System.GetUtcNow();
        await using var payments = await MortalPayments.StartAsync(address, settings, deaths);
        using var buyers = new Buyers(address, stripe, tokens);
        await buyers.BuyAndSellAsync();
        var books = new Books(source, begun);
        await books.AreClosedAsync(stripe.Url);
        Assert.Equal(deaths.Length, payments.Deaths);
        return await books.ReadAsync();
    }
}

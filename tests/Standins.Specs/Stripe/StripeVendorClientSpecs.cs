using System.Text.Json;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Stripe;

// npm's stripe, unchanged, against our server. Each scenario is a script in clients/stripe/scenarios.
public sealed class StripeVendorClientSpecs(SharedStripe shared) : IClassFixture<SharedStripe>
{
    [Fact]
    public Task It_keeps_customers_products_and_prices_and_turns_pages() => HoldsAsync("objects", 27);

    [Fact]
    public Task It_takes_declines_and_asks_for_cards_and_refunds() => HoldsAsync("payments", 29);

    [Fact]
    public Task It_answers_the_same_again_under_the_same_key() => HoldsAsync("idempotency", 16);

    [Fact]
    public Task It_renews_prorates_duns_and_ends_subscriptions() => HoldsAsync("subscriptions", 34);

    [Fact]
    public Task It_sells_on_hosted_pages() => HoldsAsync("checkout", 28);

    [Fact]
    public Task It_tells_of_everything_signed_and_again_until_it_is_taken() => HoldsAsync("webhooks", 16);

    // The count keeps a scenario from passing because it ended early.
    private async Task HoldsAsync(string scenario, int assertions)
    {
        var output = await NpmClient.RunInAsync("stripe", "run.mjs", shared.Server.Url, scenario);
        using var result = JsonDocument.Parse(output);
        Assert.True(result.RootElement.GetProperty("assertions").GetInt32() >= assertions, output);
    }
}

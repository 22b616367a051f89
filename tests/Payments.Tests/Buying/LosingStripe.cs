using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Payments.Plans;

namespace StreamPlatform.Payments.Tests.Buying;

public sealed class LosingStripe(PaymentsFixture fixture)
{
    private const string Checkouts = "/api/payments/checkouts";

    private PaymentsApp App => fixture.Town.App;

    [Theory]
    [InlineData("cut")]
    [InlineData("refused")]
    public async Task An_answer_that_is_lost_leads_to_one_page_all_the_same(string effect)
    {
        var viewer = PaymentsApp.NewUser();
        using (var first = await App.PostAsync(viewer, "/api/payments/portal", new { returnPath = "/" }))
        {
            Assert.Equal(HttpStatusCode.Conflict, first.StatusCode);
        }

        await fixture.Town.Stripe.FailNextAsync("/v1/checkout/sessions", effect);
        using var answer = await App.PostAsync(viewer, Checkouts, Items.Gift(1), key: $"key of {viewer}");

        // a 500 is Stripe's answer under that key for good: the next try has another
        using var next = await App.PostAsync(viewer, Checkouts, Items.Gift(1), key: $"key of {viewer}");
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable });

        var customer = await App.QueryAsync<string>("select stripe_id from customer where user_id = @viewer", new { viewer });
        var client = new Stripe.StripeClient(StripeStandIn.ApiKey, apiBase: fixture.Town.Stripe.Url);
        Assert.Single(await new Stripe.Checkout.SessionService(client).ListAsync(new Stripe.Checkout.SessionListOptions { Customer = customer }));
        Assert.Equal(0, await App.QueryAsync<long>("select count(*) from stripe_call"));
    }

    [Fact]
    public async Task Without_Stripe_nothing_is_sold_and_all_that_was_bought_can_be_read()
    {
        // a port that nobody listens at
        await using var app = fixture.NewApp(await fixture.SettingsAsync("http://127.0.0.1:9"));
        await app.ReadyAsync();
        var viewer = PaymentsApp.NewUser();
        await app.ExecuteAsync("insert into entitlement (user_id, scope, granted, version) values (@viewer, 'premium', true, 1)", new { viewer });

        using var refused = await app.PostAsync(viewer, Checkouts, Items.Gift(1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("/payments-unavailable", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.True(await app.HasAsync(viewer, "premium"));
        Assert.Equal("premium-monthly", (await app.AccountAsync(viewer)).Plan.PlanId);
        using var client = app.ClientOf(null);
        Assert.Equal(["free", "premium-monthly", "premium-yearly"], (await client.GetFromJsonAsync<IReadOnlyList<Plan>>("/api/payments/plans"))!.Select(plan => plan.PlanId));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task Nobody_is_sent_back_to_another_site(string returnPath)
    {
        using var refused = await App.PostAsync(PaymentsApp.NewUser(), Checkouts, new { item = "plan", planId = "premium-monthly", returnPath });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}

using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Payments.Subscriptions;

namespace StreamPlatform.Payments.Tests.Buying;

public sealed class Subscribing(PaymentsFixture fixture)
{
    private Town Town => fixture.Town;

    [Fact]
    public async Task Premium_is_tried_cancelled_resumed_and_changed()
    {
        var viewer = PaymentsApp.NewUser();
        await Town.BuyAsync(viewer, Items.Plan("premium-monthly"));
        await PaymentsApp.UntilAsync(() => Town.App.HasAsync(viewer, "premium"));
        var account = await Town.App.AccountAsync(viewer);
        Assert.Equal(("premium-monthly", "trialing", false), (account.Plan.PlanId, account.Subscription!.State, account.Subscription.CancelAtPeriodEnd));
        var path = $"/api/payments/subscriptions/{account.Subscription.SubscriptionId}";

        using var cancelled = await Town.App.PostAsync(viewer, $"{path}/cancel", key: "cancel-1");
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        account = await Town.App.AccountAsync(viewer);
        Assert.True(account.Subscription!.CancelAtPeriodEnd);

        // to the end of what is paid for, and not a day longer
        Assert.Equal(account.Subscription.CurrentPeriodEnd, account.Entitlements.Single().Until);

        using var resumed = await Town.App.PostAsync(viewer, $"{path}/resume");
        Assert.Equal(HttpStatusCode.NoContent, resumed.StatusCode);
        Assert.False((await Town.App.AccountAsync(viewer)).Subscription!.CancelAtPeriodEnd);

        using var client = Town.App.ClientOf(viewer);
        var preview = await client.GetFromJsonAsync<ChangePreview>($"{path}/change?planId=premium-yearly");
        Assert.Equal("eur", preview!.Currency);
        using var changed = await Town.App.PostAsync(viewer, $"{path}/change", new { planId = "premium-yearly" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal("premium-yearly", (await Town.App.AccountAsync(viewer)).Plan.PlanId);

        using var same = await Town.App.PostAsync(viewer, $"{path}/change", new { planId = "premium-yearly" });
        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        using var strange = await Town.App.PostAsync(PaymentsApp.NewUser(), $"{path}/cancel");
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var twice = await Town.App.PostAsync(viewer, "/api/payments/checkouts", Items.Plan("premium-monthly"));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        using var portal = await Town.App.PostAsync(viewer, "/api/payments/portal", new { returnPath = "/account" });
        Assert.StartsWith(Town.Stripe.Url, (await portal.Content.ReadFromJsonAsync<Portal>())!.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_card_opens_nothing_and_another_may_be_tried()
    {
        var viewer = PaymentsApp.NewUser();
        var checkout = await Town.App.CheckoutAsync(viewer, Items.Gift(1));

        Assert.False(await Town.Stripe.PayAsync(checkout.Url, "4000 0000 0000 0002"));
        Assert.Equal("open", (await Town.App.ShowCheckoutAsync(viewer, checkout.CheckoutId)).State);

        Assert.True(await Town.Stripe.PayAsync(checkout.Url));
        await Town.App.UntilPaidAsync(viewer, checkout.CheckoutId);
    }

    // Its Stripe's time is advanced by months, so it has one of its own.
    [Fact]
    public async Task A_trial_becomes_paid_a_card_that_fails_is_dunned_and_what_ends_is_over()
    {
        await using var town = await fixture.NewTownAsync();
        var (payer, leaver) = (PaymentsApp.NewUser(), PaymentsApp.NewUser());
        await town.BuyAsync(payer, Items.Plan("premium-monthly"));
        await town.BuyAsync(leaver, Items.Plan("premium-monthly"));
        await PaymentsApp.UntilAsync(async () => await town.App.HasAsync(payer, "premium") && await town.App.HasAsync(leaver, "premium"));
        var leaving = (await town.App.AccountAsync(leaver)).Subscription!.SubscriptionId;
        using var cancelled = await town.App.PostAsync(leaver, $"/api/payments/subscriptions/{leaving}/cancel");

        await town.Stripe.AdvanceAsync(TimeSpan.FromDays(15));

        await PaymentsApp.UntilAsync(async () => (await town.App.AccountAsync(payer)).Subscription!.State == "active");
        await PaymentsApp.UntilAsync(async () => (await town.App.AccountAsync(leaver)).Subscription!.State == "canceled");
        Assert.False(await town.App.HasAsync(leaver, "premium"));
        Assert.True(await town.App.HasAsync(payer, "premium"));
        await PaymentsApp.UntilAsync(async () => await town.App.OwedAsync("platform") + await town.App.OwedAsync("premium-pool") == 999);
        Assert.Equal(499, await town.App.OwedAsync("premium-pool"));

        // the tries of the next months all fail
        var path = (await town.App.QueryAsync<string>("select stripe_id from customer where user_id = @payer", new { payer }))!;
        await TakeCardAwayAsync(town, path);
        await town.Stripe.AdvanceAsync(TimeSpan.FromDays(31));
        await PaymentsApp.UntilAsync(async () => (await town.App.AccountAsync(payer)).Subscription!.State == "past-due");
        var dunned = await town.App.AccountAsync(payer);
        Assert.NotNull(dunned.Subscription!.Dunning);
        Assert.NotNull(dunned.Subscription.Dunning.PayUrl);
        Assert.Equal(dunned.Subscription.Dunning.Since.AddDays(14), dunned.Entitlements.Single().Until);

        await town.Stripe.AdvanceAsync(TimeSpan.FromDays(31));
        await PaymentsApp.UntilAsync(async () => (await town.App.AccountAsync(payer)).Subscription!.State == "canceled");
        Assert.False(await town.App.HasAsync(payer, "premium"));
        Assert.Equal("free", (await town.App.AccountAsync(payer)).Plan.PlanId);
        await town.App.UntilQuietAsync();
        Assert.Equal(0, await town.App.QueryAsync<long>("select coalesce(sum(amount), 0)::bigint from ledger_posting"));
    }

    private static async Task TakeCardAwayAsync(Town town, string customer)
    {
        var client = new Stripe.StripeClient(StripeStandIn.ApiKey, apiBase: town.Stripe.Url);
        var subscription = (await new Stripe.SubscriptionService(client).ListAsync(new Stripe.SubscriptionListOptions { Customer = customer })).Single();
        var card = await new Stripe.PaymentMethodService(client).AttachAsync(
            "pm_card_chargeCustomerFail", new Stripe.PaymentMethodAttachOptions { Customer = customer });
        await new Stripe.SubscriptionService(client).UpdateAsync(
            subscription.Id, new Stripe.SubscriptionUpdateOptions { DefaultPaymentMethod = card.Id });
    }
}

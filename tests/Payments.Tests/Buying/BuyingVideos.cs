using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Earnings;
using StreamPlatform.Payments.Housekeeping;
using StreamPlatform.Payments.Sync;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Tests.Buying;

public sealed class BuyingVideos(PaymentsFixture fixture)
{
    private Town Town => fixture.Town;

    private PaymentsApp App => Town.App;

    [Fact]
    public async Task A_bought_video_is_the_buyers_for_ever_and_its_creator_earns_their_share()
    {
        var (creator, viewer) = (PaymentsApp.NewUser(), PaymentsApp.NewUser());
        var offer = await App.OfferAsync(creator, new { buyPrice = 1299, rentPrice = 333, rentHours = 48 });
        using var own = await App.PostAsync(creator, "/api/payments/checkouts", Items.Buy(offer.VideoId));
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);

        await Town.BuyAsync(viewer, Items.Buy(offer.VideoId));

        var held = Assert.Single(await App.EntitlementsAsync(viewer));
        Assert.Equal(($"video:{offer.VideoId}", null), (held.Scope, held.Until));
        var earnings = await EarningsAsync(creator);
        Assert.Equal((0, 1039, "sale"), (earnings.Balance, earnings.Pending, earnings.Entries.Single().Kind));
        using var again = await App.PostAsync(viewer, "/api/payments/checkouts", Items.Rent(offer.VideoId));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        using var client = App.ClientOf(creator, PlatformRoles.Creator);
        var csv = await client.GetStringAsync("/api/payments/earnings.csv");
        Assert.StartsWith("entry,at,kind,amount,currency,description,video\r\n", csv, StringComparison.Ordinal);
        Assert.Contains($",sale,1039,eur,A video,{offer.VideoId}\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rented_video_lapses_after_its_hours()
    {
        var viewer = PaymentsApp.NewUser();
        var offer = await App.OfferAsync(PaymentsApp.NewUser(), new { rentPrice = 333, rentHours = 48 });
        await Town.BuyAsync(viewer, Items.Rent(offer.VideoId));
        var until = Assert.Single(await App.EntitlementsAsync(viewer)).Until!.Value;
        Assert.InRange(until - TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(47), TimeSpan.FromHours(49));

        // two days later
        await App.ExecuteAsync("update claim set until = now() - interval '1 second' where user_id = @viewer", new { viewer });
        await App.ExecuteAsync("update entitlement set until = now() - interval '1 second' where user_id = @viewer", new { viewer });
        Assert.Empty(await App.EntitlementsAsync(viewer));
        await App.Services.GetRequiredService<Housekeeper>().KeepAsync(CancellationToken.None);

        Assert.Equal((false, 2L), await App.QueryAsync<(bool, long)>("select granted, version from entitlement where user_id = @viewer", new { viewer }));
    }

    [Fact]
    public async Task A_refund_takes_back_the_video_and_the_earnings_to_the_cent_and_may_be_asked_for_again()
    {
        var (creator, viewer, operatorId) = (PaymentsApp.NewUser(), PaymentsApp.NewUser(), PaymentsApp.NewUser());
        var offer = await App.OfferAsync(creator, new { buyPrice = 777 });
        await Town.BuyAsync(viewer, Items.Buy(offer.VideoId));
        using var client = App.ClientOf(viewer);
        var invoice = (await client.GetFromJsonAsync<InvoicePage>("/api/payments/invoices"))!.Items.Single();
        Assert.Equal((777, 0, "paid"), (invoice.Amount, invoice.Refunded, invoice.State));
        var refund = new { chargeOrInvoiceId = invoice.InvoiceId, reason = "requested_by_customer" };
        using var notAllowed = await App.PostAsync(viewer, "/api/payments/refunds", refund);
        Assert.Equal(HttpStatusCode.Forbidden, notAllowed.StatusCode);

        // the line breaks after the deed, and an operator asks twice
        await Town.Stripe.FailNextAsync("/v1/refunds", "cut");
        for (var times = 0; times < 2; times++)
        {
            using var refunded = await App.PostAsync(operatorId, "/api/payments/refunds", refund, roles: PlatformRoles.Operator);
            Assert.Equal(HttpStatusCode.NoContent, refunded.StatusCode);
        }

        Assert.False(await App.HasAsync(viewer, $"video:{offer.VideoId}"));
        Assert.Equal(777, (await client.GetFromJsonAsync<InvoicePage>("/api/payments/invoices"))!.Items.Single().Refunded);
        Assert.Equal(0, await App.OwedAsync($"creator:{creator}"));
        Assert.Equal(["refund", "sale"], (await EarningsAsync(creator)).Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task What_no_webhook_told_is_repaired_by_asking_Stripe()
    {
        var viewer = PaymentsApp.NewUser();
        var offer = await App.OfferAsync(PaymentsApp.NewUser(), new { buyPrice = 500 });
        Town.Relay.Lost = viewer;
        try
        {
            var checkout = await App.CheckoutAsync(viewer, Items.Buy(offer.VideoId));
            Assert.True(await Town.Stripe.PayAsync(checkout.Url));

            await App.Services.GetRequiredService<Reconciler>().ReconcileAsync(CancellationToken.None);

            await PaymentsApp.UntilAsync(() => App.HasAsync(viewer, $"video:{offer.VideoId}"));
            await App.UntilQuietAsync();
            Assert.Equal(0, await App.Services.GetRequiredService<Reconciler>().ReconcileAsync(CancellationToken.None));
        }
        finally
        {
            Town.Relay.Lost = null;
        }
    }

    [Fact]
    public async Task A_membership_opens_a_channel_and_pays_its_creator_each_month()
    {
        var (creator, viewer) = (PaymentsApp.NewUser(), PaymentsApp.NewUser());
        var offer = await App.OfferAsync(creator, new { membersOnly = true });
        using var studio = App.ClientOf(creator, PlatformRoles.Creator);
        using var saved = await studio.PutAsJsonAsync($"/api/payments/channels/{offer.ChannelId}/membership", new { amount = 499, currency = "eur", active = true });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var strange = await studio.PutAsJsonAsync("/api/payments/channels/cother/membership", new { amount = 499, currency = "eur", active = true });
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);

        await Town.BuyAsync(viewer, Items.Membership(offer.ChannelId));

        await PaymentsApp.UntilAsync(() => App.HasAsync(viewer, $"channel:{offer.ChannelId}"));
        await PaymentsApp.UntilAsync(async () => await App.OwedAsync($"creator:{creator}") == 399);
        var account = await App.AccountAsync(viewer);
        Assert.Equal((offer.ChannelId, "active"), (account.Memberships.Single().ChannelId, account.Memberships.Single().State));
        Assert.Null(account.Subscription);

        // given back: the channel closes, and nothing renews
        using var client = App.ClientOf(viewer);
        var invoice = (await client.GetFromJsonAsync<InvoicePage>("/api/payments/invoices"))!.Items.Single();
        using var refunded = await App.PostAsync(
            PaymentsApp.NewUser(), "/api/payments/refunds", new { chargeOrInvoiceId = invoice.InvoiceId, reason = "duplicate" }, roles: PlatformRoles.Operator);
        Assert.Equal(HttpStatusCode.NoContent, refunded.StatusCode);
        Assert.False(await App.HasAsync(viewer, $"channel:{offer.ChannelId}"));
        Assert.Equal(0, await App.OwedAsync($"creator:{creator}"));
        Assert.Empty((await App.AccountAsync(viewer)).Memberships);
    }

    [Fact]
    public async Task What_was_sent_to_a_creator_is_written_down_once()
    {
        var (creator, operatorId) = (PaymentsApp.NewUser(), PaymentsApp.NewUser());
        for (var times = 0; times < 2; times++)
        {
            using var recorded = await App.PostAsync(
                operatorId, "/api/payments/payouts", new { creatorId = creator, amount = 200, reference = $"T-{creator}" }, roles: PlatformRoles.Operator);
            Assert.Equal(HttpStatusCode.NoContent, recorded.StatusCode);
        }

        var earnings = await EarningsAsync(creator);
        Assert.Equal((-200, 200), (earnings.Balance, earnings.PaidOut));
    }

    private async Task<EarningsPage> EarningsAsync(string creator)
    {
        using var client = App.ClientOf(creator, PlatformRoles.Creator);
        return (await client.GetFromJsonAsync<EarningsPage>("/api/payments/earnings"))!;
    }
}

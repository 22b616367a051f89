using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Payments.Gifts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Tests.Buying;

public sealed class GivingGifts(PaymentsFixture fixture)
{
    private const string Path = "/api/payments/gifts/redeem";

    private PaymentsApp App => fixture.Town.App;

    [Fact]
    public async Task A_code_is_good_once_two_follow_each_other_and_one_that_is_given_back_ends()
    {
        var (giver, viewer) = (PaymentsApp.NewUser(), PaymentsApp.NewUser());
        var (first, second) = (await CodeAsync(giver), await CodeAsync(giver));
        Assert.NotEqual(first.Code, second.Code);

        var until = await RedeemAsync(viewer, first.Code);
        Assert.Equal(until, await RedeemAsync(viewer, first.Code.ToLowerInvariant()));
        using var used = await App.PostAsync(PaymentsApp.NewUser(), Path, new { code = first.Code });
        Assert.Equal(HttpStatusCode.Conflict, used.StatusCode);
        using var unknown = await App.PostAsync(viewer, Path, new { code = "AAAA-BBBB-CCCC-DDDD" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        Assert.Equal(until.AddMonths(3), await RedeemAsync(viewer, second.Code));
        Assert.Equal(until.AddMonths(3), Assert.Single(await App.EntitlementsAsync(viewer)).Until);
        Assert.Equal("premium-monthly", (await App.AccountAsync(viewer)).Plan.PlanId);

        using var refunded = await App.PostAsync(
            PaymentsApp.NewUser(), "/api/payments/refunds", new { chargeOrInvoiceId = second.PaymentId, reason = "fraudulent" }, roles: PlatformRoles.Operator);
        Assert.Equal(HttpStatusCode.NoContent, refunded.StatusCode);
        Assert.Equal(until, Assert.Single(await App.EntitlementsAsync(viewer)).Until);
        using var voided = await App.PostAsync(viewer, Path, new { code = second.Code });
        Assert.Equal(HttpStatusCode.NotFound, voided.StatusCode);
    }

    private async Task<(string Code, string PaymentId)> CodeAsync(string giver)
    {
        var checkoutId = await fixture.Town.BuyAsync(giver, Items.Gift(3));
        var code = (await App.ShowCheckoutAsync(giver, checkoutId)).GiftCode!;
        return (code, await App.QueryAsync<string>("select payment_id from gift where code = @code", new { code }));
    }

    private async Task<DateTimeOffset> RedeemAsync(string userId, string code)
    {
        using var answer = await App.PostAsync(userId, Path, new { code });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<RedeemedGift>())!.Until;
    }
}

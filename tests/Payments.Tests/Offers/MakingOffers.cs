using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Payments.Offers;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Tests.Offers;

public sealed class MakingOffers(PaymentsFixture fixture)
{
    private PaymentsApp App => fixture.Town.App;

    [Fact]
    public async Task An_offer_is_its_owners_to_make_grows_by_version_and_goes_with_its_video()
    {
        var creator = PaymentsApp.NewUser();
        var offer = await App.OfferAsync(creator, new { includedInPremium = true, buyPrice = 500, previewSeconds = 30 });
        Assert.Equal((1, 48, "eur", 30), (offer.Version, offer.RentHours, offer.Currency, offer.PreviewSeconds));
        var path = $"/api/payments/videos/{offer.VideoId}/offer";

        using var strange = App.ClientOf(PaymentsApp.NewUser(), PlatformRoles.Creator);
        using var refused = await strange.PutAsJsonAsync(path, new { buyPrice = 50 });
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var owner = App.ClientOf(creator, PlatformRoles.Creator);
        using var changed = await owner.PutAsJsonAsync(path, new { rentPrice = 100, version = 1 });
        Assert.Equal(2, (await changed.Content.ReadFromJsonAsync<Offer>())!.Version);
        using var late = await owner.PutAsJsonAsync(path, new { rentPrice = 200, version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(100, (await owner.GetFromJsonAsync<Offer>(path))!.RentPrice);

        using var anyone = App.ClientOf(null);
        Assert.Equal(offer.VideoId, Assert.Single((await anyone.GetFromJsonAsync<IReadOnlyList<Offer>>($"/api/payments/offers?videos={offer.VideoId},vnone"))!).VideoId);
        await App.TellAsync(new VideoRemoved(offer.VideoId, creator, 9));
        await PaymentsApp.UntilAsync(async () => (await anyone.GetFromJsonAsync<IReadOnlyList<Offer>>($"/api/payments/offers?videos={offer.VideoId}"))!.Count == 0);
        using var gone = await App.PostAsync(PaymentsApp.NewUser(), "/api/payments/checkouts", Items.Rent(offer.VideoId));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_charged_is_told_by_field()
    {
        using var owner = App.ClientOf(PaymentsApp.NewUser(), PlatformRoles.Creator);

        using var refused = await owner.PutAsJsonAsync("/api/payments/videos/v1/offer", new { buyPrice = 49, rentHours = 0, previewSeconds = 601, currency = "usd" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var problem = await refused.Content.ReadAsStringAsync();
        Assert.All(["buyPrice", "rentHours", "previewSeconds", "currency"], field => Assert.Contains($"\"{field}\"", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_of_before_are_read_page_by_page()
    {
        var offer = await App.OfferAsync(PaymentsApp.NewUser(), new { membersOnly = true });
        using var client = App.ClientOf(null);
        var all = new List<string>();
        for (var after = ""; after is not null;)
        {
            var page = (await client.GetFromJsonAsync<OfferPage>($"/internal/payments/offers?after={after}"))!;
            all.AddRange(page.Items.Select(each => each.VideoId));
            after = page.Next;
        }

        Assert.Contains(offer.VideoId, all);
    }
}

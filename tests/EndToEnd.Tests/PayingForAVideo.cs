using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class PayingForAVideo(Platform platform, PremiumVideo video) : IClassFixture<PremiumVideo>
{
    private const string Declined = "4000 0000 0000 0002";
    private const string AsksItsOwner = "4000 0027 6000 3184";
    private const string Good = "4242 4242 4242 4242";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Trial = TimeSpan.FromDays(15);

    [Fact]
    public async Task A_viewer_subscribes_after_a_declined_card_and_their_banks_question_watches_cancels_and_is_let_out_when_the_time_is_over()
    {
        await using var viewer = await platform.NewVisitorAsync();
        await viewer.SignUpAsync();
        var page = viewer.Page;

        // the preview ends in an offer
        await page.GotoAsync($"/watch/{video.Id}");
        await Offer(page).GetByRole(AriaRole.Link, new() { Name = "Try Premium", Exact = false }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "for free" }).ClickAsync();

        await PayAsync(page, Declined);
        await page.GetByRole(AriaRole.Alert).GetByText("declined").WaitForAsync();
        await PayAsync(page, AsksItsOwner);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fail" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("authenticate").WaitForAsync();
        await PayAsync(page, AsksItsOwner);
        await page.GetByRole(AriaRole.Button, new() { Name = "Complete" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Watch now" }).ClickAsync();
        await WatchesBeyondThePreviewAsync(viewer);

        await page.GotoAsync("/account/billing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the plan" }).WaitForAsync();
        using var api = await viewer.ApiAsync();
        Assert.True(await HasPremiumAsync(api), "what is paid for stays until its time is over");

        await AdvanceClockAsync(Trial);
        await UntilAsync(async () => !await HasPremiumAsync(api));
        await UntilAsync(async () => await IsPreviewAsync(api, video.Id));
        await page.ReloadAsync();
        await page.GetByText("You watch what is free.").WaitForAsync();
        await page.GotoAsync($"/watch/{video.Id}");
        await Offer(page).WaitForAsync();
    }

    [Fact]
    public async Task A_viewer_rents_a_video_and_watches_it_at_once()
    {
        await using var viewer = await platform.NewVisitorAsync();
        await viewer.SignUpAsync();
        var page = viewer.Page;

        await page.GotoAsync($"/watch/{video.Id}");
        await Offer(page).GetByRole(AriaRole.Button, new() { Name = "Rent for" }).ClickAsync();
        await PayAsync(page, Good);
        await page.GetByRole(AriaRole.Link, new() { Name = "Watch now" }).ClickAsync();
        await WatchesBeyondThePreviewAsync(viewer);

        await page.GotoAsync("/account/invoices");
        await page.GetByText("1.99").First.WaitForAsync();
    }

    private static ILocator Offer(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "How to watch this video" });

    // On Stripe's page.
    private static async Task PayAsync(IPage page, string card)
    {
        await page.Locator("#email").FillAsync("viewer@example.com");
        await page.Locator("#cardNumber").FillAsync(card);
        await page.Locator("main form button").ClickAsync();
    }

    private static Task WatchesBeyondThePreviewAsync(Visitor viewer) =>
        viewer.UntilAsync($"document.querySelector('video')?.currentTime > {PremiumVideo.PreviewSeconds + 8}", Patience);

    private static async Task<bool> HasPremiumAsync(HttpClient api) =>
        (await api.GetFromJsonAsync<JsonElement>("api/payments/entitlements/mine")).EnumerateArray().Any(held => held.GetProperty("scope").GetString() == "premium");

    private static async Task<bool> IsPreviewAsync(HttpClient api, string videoId)
    {
        using var answer = await api.PostAsync($"api/streaming/videos/{videoId}/sessions?endOthers=true", content: null);
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return session.TryGetProperty("preview", out var preview) && preview.ValueKind == JsonValueKind.Object;
    }

    private async Task AdvanceClockAsync(TimeSpan time)
    {
        using var stripe = new HttpClient { BaseAddress = platform.App.GetEndpoint("stripe", "http"), Timeout = Patience };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("seconds", $"{time.TotalSeconds:0}")]);
        using var answer = await stripe.PostAsync("standin/clock/advance", form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(200, patience.Token);
        }
    }
}

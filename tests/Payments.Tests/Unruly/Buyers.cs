using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Testing;

namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>People who buy, and ask again under the same key as long as nobody answers.</summary>
internal sealed class Buyers(Uri payments, StripeStandIn stripe, TestTokens tokens) : IDisposable
{
    private const string Good = "4242 4242 4242 4242";
    private const string DeclinedLater = "4000 0000 0000 0341";
    private const string Video = "v00000000000000a";
    private const string OtherVideo = "v00000000000000b";
    private static readonly TimeSpan Trial = TimeSpan.FromDays(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(20);
    private readonly HttpClient _http = new() { BaseAddress = payments, Timeout = TimeSpan.FromSeconds(30) };

    public async Task BuyAndSellAsync()
    {
        object offer = new { includedInPremium = true, membersOnly = false, buyPrice = 1999, rentPrice = 333, currency = "eur" };
        await AskAsync(HttpMethod.Put, $"videos/{Video}/offer", "creator", offer, PlatformRoles.Creator);
        await AskAsync(HttpMethod.Put, $"videos/{OtherVideo}/offer", "creator", offer, PlatformRoles.Creator);
        await AskAsync(HttpMethod.Put, $"channels/{Neighbours.Channel}/membership", "creator", new { amount = 499, currency = "eur", active = true }, PlatformRoles.Creator);

        await BuyAsync("alice", new { item = "plan", planId = "premium-monthly", returnPath = "/" }, Good);
        await BuyAsync("bob", new { item = "plan", planId = "premium-yearly", returnPath = "/" }, Good);
        await BuyAsync("carol", new { item = "plan", planId = "premium-monthly", returnPath = "/" }, DeclinedLater);
        await BuyAsync("dave", new { item = "video", videoId = Video, kind = "buy", returnPath = "/" }, Good);
        await BuyAsync("erin", new { item = "video", videoId = OtherVideo, kind = "rent", returnPath = "/" }, Good);
        await BuyAsync("erin", new { item = "membership", channelId = Neighbours.Channel, returnPath = "/" }, Good);
        var gift = await BuyAsync("frank", new { item = "gift", planId = "premium-monthly", months = 3, returnPath = "/" }, Good);
        await AskAsync(HttpMethod.Post, "gifts/redeem", "grace", new { code = gift.GetProperty("giftCode").GetString() });

        await AskAsync(HttpMethod.Post, $"subscriptions/{await SubscriptionAsync("bob")}/cancel", "bob", new { });
        var invoices = await AskAsync(HttpMethod.Get, "invoices", "dave");
        var refund = new { chargeOrInvoiceId = invoices.GetProperty("items")[0].GetProperty("invoiceId").GetString(), reason = "requested_by_customer" };
        await AskAsync(HttpMethod.Post, "refunds", "operator", refund, PlatformRoles.Operator);

        await stripe.AdvanceAsync(Trial);
        await AskAsync(HttpMethod.Post, $"subscriptions/{await SubscriptionAsync("alice")}/change", "alice", new { planId = "premium-yearly" });
        await stripe.AdvanceAsync(Renewal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> BuyAsync(string user, object request, string card)
    {
        var begun = await AskAsync(HttpMethod.Post, "checkouts", user, request);
        Assert.True(await stripe.PayAsync(begun.GetProperty("url").GetString()!, card), $"{user} could not pay");
        while (true)
        {
            var checkout = await AskAsync(HttpMethod.Get, $"checkouts/{begun.GetProperty("checkoutId").GetString()}", user);
            if (checkout.GetProperty("state").GetString() == "paid")
            {
                return checkout;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> SubscriptionAsync(string user)
    {
        while (true)
        {
            var subscription = (await AskAsync(HttpMethod.Get, "account", user)).GetProperty("subscription");
            if (subscription.ValueKind == JsonValueKind.Object)
            {
                return subscription.GetProperty("subscriptionId").GetString()!;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, string user, object? body = null, params string[] roles)
    {
        var key = Guid.NewGuid().ToString();
        var wasCut = false;
        while (true)
        {
            using var request = new HttpRequestMessage(method, $"api/payments/{path}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For($"eu-000-{user}", roles));
            request.Headers.Add("Idempotency-Key", key);
            request.Content = body is null ? null : JsonContent.Create(body);
            try
            {
                using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return answer.StatusCode == HttpStatusCode.NoContent ? default : await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
                }

                var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (wasCut && problem.Contains("unknown-plan", StringComparison.Ordinal))
                {
                    // the one that was cut off had changed it
                    return default;
                }

                Assert.True(answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable, problem);
                if (answer.StatusCode == HttpStatusCode.Conflict)
                {
                    // who died holds the key for a while; a person presses again
                    key = Guid.NewGuid().ToString();
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or HttpIOException)
            {
                wasCut = true; // it was killed
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

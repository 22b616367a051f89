using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StreamPlatform.Payments.Tests.Webhooks;

[Trait("Duration", "long")]
public sealed class AnsweringAtOnce(PaymentsFixture fixture)
{
    private const int Events = 2000;
    private const int Together = 8;

    [Fact]
    public async Task Ninety_nine_of_a_hundred_webhooks_are_answered_within_fifty_milliseconds()
    {
        using var client = fixture.Town.App.ClientOf(null);
        var times = new double[Events];
        await Parallel.ForEachAsync(Enumerable.Range(0, Events), new ParallelOptions { MaxDegreeOfParallelism = Together }, async (number, cancellationToken) =>
        {
            var (_, body) = HearingStripe.NewEvent();
            using var message = new HttpRequestMessage(HttpMethod.Post, "/api/payments/webhooks/stripe") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            message.Headers.TryAddWithoutValidation("Stripe-Signature", HearingStripe.Sign(body, StripeStandIn.WebhookSecret, TimeSpan.Zero));
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(message, cancellationToken);
            times[number] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        });
        Array.Sort(times);
        var (p50, p99) = (times[Events / 2], times[Events * 99 / 100]);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"webhooks: p50 {p50:0.0} ms, p99 {p99:0.0} ms, {Together} at a time"));
        Assert.True(p99 < 50, string.Create(CultureInfo.InvariantCulture, $"p99 was {p99} ms"));
    }
}

using System.Net;
using System.Text;
using Stripe;

namespace StreamPlatform.Payments.Tests.Webhooks;

public sealed class HearingStripe(PaymentsFixture fixture)
{
    private PaymentsApp App => fixture.Town.App;

    [Fact]
    public async Task An_event_is_written_down_once_however_often_it_comes()
    {
        var (id, body) = NewEvent();
        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(body, StripeStandIn.WebhookSecret, TimeSpan.Zero));
        }

        Assert.Equal(1, await App.QueryAsync<long>("select count(*) from stripe_event where event_id = @id", new { id }));
    }

    [Fact]
    public async Task The_old_secret_is_good_while_it_is_rolled()
    {
        var (_, body) = NewEvent();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(body, "whsec_that_is_being_rolled", TimeSpan.Zero));
    }

    [Fact]
    public async Task A_wrong_signature_an_old_one_and_none_are_refused_and_nothing_is_written_down()
    {
        var (id, body) = NewEvent();

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body, "whsec_of_somebody_else", TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body, StripeStandIn.WebhookSecret, TimeSpan.FromMinutes(6)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, null));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, "t=1"));

        // signed for another body
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body.Replace("ping", "pong", StringComparison.Ordinal), Sign(body, StripeStandIn.WebhookSecret, TimeSpan.Zero)));

        Assert.Equal(0, await App.QueryAsync<long>("select count(*) from stripe_event where event_id = @id", new { id }));
    }

    [Fact]
    public async Task What_is_no_event_of_ours_is_answered_and_forgotten()
    {
        var customer = $"cus_{Guid.NewGuid():n}";
        var body = Body($"evt_{Guid.NewGuid():n}", "customer.created", $$"""{ "id": "{{customer}}", "object": "customer" }""");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(body, StripeStandIn.WebhookSecret, TimeSpan.Zero));

        Assert.Equal(0, await App.QueryAsync<long>("select count(*) from sync_wish where subject like @like", new { like = $"%{customer}%" }));
    }

    internal static (string Id, string Body) NewEvent()
    {
        var id = $"evt_{Guid.NewGuid():n}";
        return (id, Body(id, "product.updated", """{ "id": "prod_1", "object": "product", "name": "ping" }"""));
    }

    internal static string Sign(string body, string secret, TimeSpan age) =>
        EventUtility.GenerateSignatureHeader(body, secret, (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds());

    private static string Body(string id, string type, string subject) =>
        $$"""{ "id": "{{id}}", "object": "event", "api_version": "{{StripeConfiguration.ApiVersion}}", "created": 1790000000, "type": "{{type}}", "data": { "object": {{subject}} } }""";

    private Task<HttpStatusCode> SendAsync(string body, string secret, TimeSpan age) => PostAsync(body, Sign(body, secret, age));

    private async Task<HttpStatusCode> PostAsync(string body, string? signature)
    {
        using var client = App.ClientOf(null);
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/payments/webhooks/stripe") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null)
        {
            message.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        }

        using var answer = await client.SendAsync(message);
        return answer.StatusCode;
    }
}

using Microsoft.Extensions.Options;
using Stripe;

namespace StreamPlatform.Payments.Provider;

// A client of Stripe. It repeats a call whose answer was lost, under the same key; the breaker of the HTTP client stands behind it.
internal sealed class StripeApi(IHttpClientFactory http, IOptions<PaymentsOptions> options)
{
    public const string HttpClientName = "stripe";
    private const int Repetitions = 2;

    public IStripeClient Client => new StripeClient(
        options.Value.StripeApiKey,
        httpClient: new SystemNetHttpClient(http.CreateClient(HttpClientName), Repetitions, enableTelemetry: false),
        apiBase: options.Value.StripeUrl.ToString().TrimEnd('/'));
}

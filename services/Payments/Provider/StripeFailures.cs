using System.Net;
using Polly;
using Stripe;

namespace StreamPlatform.Payments.Provider;

// What Stripe's failures are to our callers: away is 503, a card that does not pay is 402. Whatever else it refuses is our mistake.
internal sealed class StripeFailures(ILogger<StripeFailures> logger) : IEndpointFilter
{
    private const string RetrySeconds = "5";

    public static bool IsAway(Exception exception) => exception switch
    {
        StripeException refused => refused.HttpStatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests || (int)refused.HttpStatusCode >= 500,
        HttpRequestException or ExecutionRejectedException or TimeoutException or TaskCanceledException => true,
        _ => false,
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (StripeException declined) when (declined.HttpStatusCode == HttpStatusCode.PaymentRequired)
        {
            logger.StripeRefused(http.Request.Path, declined.StripeError?.Code, declined.Message);
            return PaymentsProblems.StripeRefused.With(declined.StripeError?.Message);
        }
        catch (Exception away) when (IsAway(away) && !http.RequestAborted.IsCancellationRequested)
        {
            logger.StripeAway(away.Message);
            http.Response.Headers.RetryAfter = RetrySeconds;
            return PaymentsProblems.StripeAway.With();
        }
    }
}

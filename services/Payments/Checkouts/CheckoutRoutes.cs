using StreamPlatform.Payments.Idempotency;
using StreamPlatform.Payments.Provider;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Checkouts;

internal static class CheckoutRoutes
{
    public static void MapCheckouts(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/payments/checkouts").WithTags("checkouts").RequireAuthorization(PlatformPolicies.Viewer).AddEndpointFilter<StripeFailures>();
        routes.MapPost("", StartCheckout.Handle).KeepsAnswers();
        routes.MapGet("/{checkoutId}", ShowCheckout.Handle);
    }
}

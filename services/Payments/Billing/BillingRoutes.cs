using StreamPlatform.Payments.Idempotency;
using StreamPlatform.Payments.Provider;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Billing;

internal static class BillingRoutes
{
    public static void MapBilling(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/payments/invoices", ListInvoices.Handle).WithTags("billing").RequireAuthorization(PlatformPolicies.Viewer);
        app.MapPost("/api/payments/refunds", RefundPayment.Handle)
            .WithTags("billing").RequireAuthorization(PlatformPolicies.Operator).AddEndpointFilter<StripeFailures>().KeepsAnswers();
    }
}

using StreamPlatform.Payments.Idempotency;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.Provider;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Subscriptions;

internal static class SubscriptionRoutes
{
    public static void MapSubscriptions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/payments/plans", (PlanList plans) => TypedResults.Ok(plans.All)).WithTags("subscriptions").AllowAnonymous();

        var routes = app.MapGroup("/api/payments").WithTags("subscriptions").RequireAuthorization(PlatformPolicies.Viewer).AddEndpointFilter<StripeFailures>();
        routes.MapGet("/account", ShowAccount.Handle);
        routes.MapPost("/portal", OpenPortal.Handle).KeepsAnswers();
        routes.MapPost("/subscriptions/{subscriptionId}/cancel", SubscriptionActs.CancelAsync).KeepsAnswers();
        routes.MapPost("/subscriptions/{subscriptionId}/resume", SubscriptionActs.ResumeAsync).KeepsAnswers();
        routes.MapPost("/subscriptions/{subscriptionId}/change", SubscriptionActs.ChangeAsync).KeepsAnswers();
        routes.MapGet("/subscriptions/{subscriptionId}/change", SubscriptionActs.PreviewAsync);
    }
}

namespace StreamPlatform.Payments.Webhooks;

internal static class WebhookRoutes
{
    public static void MapWebhooks(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/payments/webhooks/stripe", HearStripe.Handle).WithTags("webhooks").AllowAnonymous();
}

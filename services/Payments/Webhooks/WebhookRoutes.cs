using Microsoft.AspNetCore.Mvc;

namespace StreamPlatform.Payments.Webhooks;

internal static class WebhookRoutes
{
    private const int LongestBody = 1024 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/payments/webhooks/stripe", HearStripe.Handle)
            .WithTags("webhooks").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LongestBody));
}

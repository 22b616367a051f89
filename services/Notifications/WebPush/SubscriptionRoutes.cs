using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.WebPush;

internal sealed record SubscriptionKeys(string P256dh, string Auth);

// As PushSubscription.toJSON() gives it.
internal sealed record Subscription(string Endpoint, SubscriptionKeys? Keys);

internal sealed record PublicKeyView(string PublicKey);

internal static class SubscriptionRoutes
{
    public static void MapSubscriptions(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/notifications/push").WithTags("Push").RequireAuthorization(PlatformPolicies.Viewer);
        routes.MapGet("/key", (VapidKey key) => TypedResults.Ok(new PublicKeyView(key.PublicKey)));
        routes.MapPut("/", KeepAsync);
        routes.MapDelete("/", DropAsync);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> KeepAsync(
        Subscription subscription, ClaimsPrincipal user, SubscriptionRows rows, IOptions<NotificationsOptions> options, CancellationToken cancellationToken)
    {
        if (!PushEndpoint.IsAllowed(subscription.Endpoint, options.Value.WebPush)
            || !PushReceiver.TryRead(subscription.Keys?.P256dh, subscription.Keys?.Auth, out var receiver))
        {
            return NotificationsProblems.InvalidSubscription.With();
        }

        await rows.KeepAsync(user.GetRequiredUserId(), user.GetSessionId(), subscription.Endpoint, receiver, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DropAsync(string endpoint, ClaimsPrincipal user, SubscriptionRows rows, CancellationToken cancellationToken)
    {
        await rows.DropAsync(user.GetRequiredUserId(), endpoint, cancellationToken);
        return TypedResults.NoContent();
    }
}

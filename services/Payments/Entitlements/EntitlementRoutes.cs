using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Entitlements;

internal sealed record OwnEntitlement(string Scope, DateTimeOffset? Until)
{
    public static OwnEntitlement Of(HeldEntitlement held) => new(held.Scope, held.Until);
}

internal static class EntitlementRoutes
{
    public static void MapEntitlements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/payments/entitlements/mine", MineAsync).WithTags("entitlements").RequireAuthorization(PlatformPolicies.Viewer);

        // for Streaming; the gateway does not route it
        app.MapGet("/internal/payments/users/{userId}/entitlements", async (string userId, EntitlementRows rows, CancellationToken cancellationToken) =>
            TypedResults.Ok(await rows.OfAsync(userId, cancellationToken)));
    }

    private static async Task<Ok<IEnumerable<OwnEntitlement>>> MineAsync(ClaimsPrincipal user, EntitlementRows rows, CancellationToken cancellationToken) =>
        TypedResults.Ok((await rows.OfAsync(user.GetRequiredUserId(), cancellationToken)).Select(OwnEntitlement.Of));
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Recommendations.Rows;
using StreamPlatform.Recommendations.Viewings;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Preferences;

internal sealed record Preference(bool UseViewing);

internal static class PreferenceRoutes
{
    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/recommendations").WithTags("Preferences").RequireAuthorization(PlatformPolicies.Viewer);
        routes.MapGet("/preferences", async (ClaimsPrincipal user, PreferenceRows rows, CancellationToken cancellationToken) =>
            TypedResults.Ok(new Preference(await rows.UsesViewingAsync(user.GetRequiredUserId(), cancellationToken))));
        routes.MapPut("/preferences", SetAsync);
        routes.MapDelete("/history", ClearAsync);
    }

    private static async Task<Ok<Preference>> SetAsync(
        Preference preference, ClaimsPrincipal user, PreferenceRows rows, FeedCache feeds, CancellationToken cancellationToken)
    {
        await rows.SetAsync(user.GetRequiredUserId(), preference.UseViewing, cancellationToken);
        await feeds.ForgetAsync(user.GetRequiredUserId());
        return TypedResults.Ok(preference);
    }

    private static async Task<NoContent> ClearAsync(
        ClaimsPrincipal user, ViewingRows rows, FeedCache feeds, TimeProvider time, CancellationToken cancellationToken)
    {
        await rows.ClearAsync(user.GetRequiredUserId(), time.GetUtcNow(), cancellationToken);
        await feeds.ForgetAsync(user.GetRequiredUserId());
        return TypedResults.NoContent();
    }
}

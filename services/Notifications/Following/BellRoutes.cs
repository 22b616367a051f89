using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Following;

internal sealed record Bell(string Level);

internal static class BellRoutes
{
    public static void MapBells(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/notifications/channels").WithTags("Bells").RequireAuthorization(PlatformPolicies.Viewer);
        routes.MapGet("/{channelId}/bell", ShowAsync);
        routes.MapPut("/{channelId}/bell", SetAsync);
    }

    private static async Task<Ok<Bell>> ShowAsync(string channelId, ClaimsPrincipal user, FollowRows follows, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Bell(await follows.BellAsync(user.GetRequiredUserId(), channelId, cancellationToken)));

    private static async Task<Results<Ok<Bell>, ProblemHttpResult>> SetAsync(
        string channelId, Bell bell, ClaimsPrincipal user, FollowRows follows, CancellationToken cancellationToken)
    {
        if (bell.Level is not (Bells.All or Bells.None) || !Ids.IsValid('c', channelId))
        {
            return NotificationsProblems.InvalidBell.With();
        }

        await follows.SetBellAsync(user.GetRequiredUserId(), channelId, bell.Level, cancellationToken);
        return TypedResults.Ok(bell);
    }
}

using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

internal static class FollowRoutes
{
    public static void MapFollowing(this WebApplication app)
    {
        var channel = app.MapGroup("/api/catalog/channels/{handleOrId}/follow").WithTags("following");
        channel.MapGet("", ShowFollow.Handle);
        channel.MapPut("", FollowChannel.Handle).RequireAuthorization(PlatformPolicies.Viewer);
        channel.MapDelete("", UnfollowChannel.Handle).RequireAuthorization(PlatformPolicies.Viewer);

        var library = app.MapGroup("/api/catalog/library").WithTags("following").RequireAuthorization(PlatformPolicies.Viewer);
        library.MapGet("/channels", ListFollowed.Handle);
        library.MapGet("/feed", ListNewFromFollowed.Handle);
    }
}

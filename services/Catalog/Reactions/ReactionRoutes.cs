using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Reactions;

internal static class ReactionRoutes
{
    public static void MapReactions(this WebApplication app)
    {
        var video = app.MapGroup("/api/catalog/videos/{id}").WithTags("reactions");
        video.MapGet("/reactions", ShowReactions.Handle);
        video.MapPut("/reaction", ReactToVideo.Handle).RequireAuthorization(PlatformPolicies.Viewer);
        video.MapDelete("/reaction", TakeReactionBack.Handle).RequireAuthorization(PlatformPolicies.Viewer);
        app.MapGet("/api/catalog/library/liked", ListLiked.Handle).WithTags("reactions").RequireAuthorization(PlatformPolicies.Viewer);
    }
}

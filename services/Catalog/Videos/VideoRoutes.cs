using StreamPlatform.Catalog.Caching;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal static class VideoRoutes
{
    public static void MapVideos(this WebApplication app)
    {
        var videos = app.MapGroup("/api/catalog/videos").WithTags("videos");
        videos.MapGet("", ListVideos.Handle).AddEndpointFilter<HotAnswer>();
        videos.MapGet("/by-id", ListVideosById.Handle);
        videos.MapGet("/{id}", ShowVideo.Handle);

        var own = app.MapGroup("/api/catalog/studio/videos").WithTags("studio").RequireAuthorization(PlatformPolicies.Creator);
        own.MapGet("", ListOwnVideos.Handle);
        own.MapPost("", CreateVideo.Handle);
        own.MapGet("/{id}", ShowOwnVideo.Handle);
        own.MapPatch("/{id}", EditVideo.Handle);
        own.MapDelete("/{id}", RemoveVideo.Handle);
        own.MapPut("/{id}/poster", ChoosePoster.Handle);
        own.MapPut("/{id}/chapters", SetChapters.Handle);
        own.MapPost("/{id}/publish", PublishVideo.Handle);
        own.MapPost("/{id}/unpublish", UnpublishVideo.Handle);
        own.MapPost("/{id}/retry", RetryProcessing.Handle);
        own.MapPost("/{id}/cancel", CancelProcessing.Handle);
        own.MapPost("/{id}/accept", AcceptCutSource.Handle);
    }
}

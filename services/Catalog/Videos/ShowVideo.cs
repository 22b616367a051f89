using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal static class ShowVideo
{
    public static async Task<Results<Ok<VideoDetails>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, CachedVideos cache, VideoStore videos, ChannelStore channels, CancellationToken cancellationToken)
    {
        var userId = user.GetUserId();
        if (await cache.FindAsync(id, cancellationToken) is { } cached && cached.OwnerId != userId)
        {
            return cached.Visible ? TypedResults.Bytes(cached.Answer, "application/json; charset=utf-8") : CatalogProblems.VideoNotFound.With();
        }

        return await videos.FindAsync(id, cancellationToken) is { } video && video.IsVisibleTo(userId) &&
            await channels.FindAsync(video.ChannelId, cancellationToken) is { } channel
            ? TypedResults.Ok(new VideoDetails(video, channel, isOwner: video.OwnerId == userId))
            : CatalogProblems.VideoNotFound.With();
    }
}

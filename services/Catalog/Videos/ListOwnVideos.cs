using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal static class ListOwnVideos
{
    public static async Task<Results<Ok<VideoPage<StudioVideo>>, ProblemHttpResult>> Handle(
        string? cursor, int? limit, ClaimsPrincipal user,
        VideoLists videos, ChannelStore channels, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var found = await videos.OwnAsync(user.GetRequiredUserId(), page.After, page.Count, cancellationToken);
        var theirs = await channels.FindManyAsync(found.Select(video => video.ChannelId), cancellationToken);
        return TypedResults.Ok(page.Show(found, theirs, video => video.OwnPlace!, (video, its) => new StudioVideo(video, its)));
    }
}

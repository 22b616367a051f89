using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

// What the followed channels have published, newest first.
internal static class ListNewFromFollowed
{
    public static async Task<Results<Ok<VideoPage<VideoSummary>>, ProblemHttpResult>> Handle(
        string? cursor, int? limit, ClaimsPrincipal user,
        FollowStore follows, VideoLists videos, ChannelStore channels, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var followed = await follows.ChannelsOfAsync(user.GetRequiredUserId(), cancellationToken);
        var found = followed.Count == 0 ? [] : await videos.OfChannelsAsync(followed, page.After, page.Count, cancellationToken);
        var theirs = await channels.FindManyAsync(found.Select(video => video.ChannelId), cancellationToken);
        return TypedResults.Ok(page.Show(found, theirs, video => video.PublicPlace!, (video, its) => new VideoSummary(video, its)));
    }
}

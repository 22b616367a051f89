using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// For lists that another room keeps: in the order of the ids, without what is gone or hidden from the caller.
internal static class ListVideosById
{
    private const int Most = 100;

    public static async Task<Ok<VideoPage<VideoSummary>>> Handle(string ids, ClaimsPrincipal user, VisibleVideos videos, CancellationToken cancellationToken)
    {
        var wanted = ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return TypedResults.Ok(new VideoPage<VideoSummary>(await videos.ShowAsync(wanted, user.GetUserId(), cancellationToken), null));
    }
}

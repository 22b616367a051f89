using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal static class RemoveVideo
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, ILogger<Video> logger, CancellationToken cancellationToken)
    {
        if (await videos.ChangeOwnAsync(id, user.GetRequiredUserId(), video => video.Removed = true, cancellationToken) is null)
        {
            return CatalogProblems.VideoNotFound.With();
        }

        logger.VideoRemoved(id);
        return TypedResults.NoContent();
    }
}

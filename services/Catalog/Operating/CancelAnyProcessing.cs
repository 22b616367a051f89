using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Operating;

// For whatever its creator could cancel too.
internal static class CancelAnyProcessing
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, ILogger<Video> logger, CancellationToken cancellationToken)
    {
        var possible = true;
        if (await videos.ChangeAsync(id, video => possible = ProcessingActs.Cancel(video.Facts), cancellationToken) is null)
        {
            return CatalogProblems.VideoNotFound.With();
        }

        if (!possible)
        {
            return CatalogProblems.NothingToCancel.With();
        }

        logger.OperatorActed(user.GetRequiredUserId(), "cancelled", id);
        return TypedResults.NoContent();
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Operating;

// Also for what is stuck, or was thought hopeless.
internal static class RetryAnyProcessing
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, ILogger<Video> logger, CancellationToken cancellationToken)
    {
        var possible = true;
        if (await videos.ChangeAsync(id, video => possible = ProcessingActs.Retry(video.Facts, force: true), cancellationToken) is null)
        {
            return CatalogProblems.VideoNotFound.With();
        }

        if (!possible)
        {
            return CatalogProblems.NothingToRetry.With();
        }

        logger.OperatorActed(user.GetRequiredUserId(), "retried", id);
        return TypedResults.NoContent();
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// A source that failed is processed again, without a new upload. One that was refused never is.
internal static class RetryProcessing
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var possible = true;
        var video = await videos.ChangeOwnAsync(
            id, user.GetRequiredUserId(), video => possible = ProcessingActs.Retry(video.Facts, force: false), cancellationToken);
        return possible ? await answer.ShowAsync(video, cancellationToken) : CatalogProblems.NothingToRetry.With();
    }
}

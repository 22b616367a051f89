using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// The newest upload is given up, with all that was made of it. What was shown before stays.
internal static class CancelProcessing
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var possible = true;
        var video = await videos.ChangeOwnAsync(
            id, user.GetRequiredUserId(), video => possible = ProcessingActs.Cancel(video.Facts), cancellationToken);
        return possible ? await answer.ShowAsync(video, cancellationToken) : CatalogProblems.NothingToCancel.With();
    }
}

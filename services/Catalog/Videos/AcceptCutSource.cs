using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// A file that was cut off is shown as far as it goes: its creator says so.
internal static class AcceptCutSource
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var possible = true;
        var video = await videos.ChangeOwnAsync(
            id, user.GetRequiredUserId(), video => possible = ProcessingActs.AcceptCut(video.Facts), cancellationToken);
        return possible ? await answer.ShowAsync(video, cancellationToken) : CatalogProblems.NothingToAccept.With();
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal sealed record ChoosePosterRequest(string Still);

// Another of the pictures that there are stands for the video.
internal static class ChoosePoster
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ChoosePosterRequest request, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var unknown = false;
        var video = await videos.ChangeOwnAsync(
            id,
            user.GetRequiredUserId(),
            candidate =>
            {
                var plan = ProcessingStatus.Of(candidate.Facts).Standing.Plan;
                unknown = StillSet.AllOf(candidate, plan).All(still => still.Name != request.Still);
                return !unknown && Choose(candidate, StillSet.ChoiceOf(candidate, plan, request.Still));
            },
            cancellationToken);
        return video is not null && unknown ? CatalogProblems.UnknownStill.With() : await answer.ShowAsync(video, cancellationToken);
    }

    private static bool Choose(Video video, string choice)
    {
        if (video.PosterStill == choice)
        {
            return false;
        }

        // no edit of the form beside it: its If-Match shall not fail
        video.PosterStill = choice;
        return true;
    }
}

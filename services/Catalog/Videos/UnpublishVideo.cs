using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// Nobody but its owner sees the video any more; its date of publication stays.
internal static class UnpublishVideo
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken) =>
        await answer.ShowAsync(await videos.ChangeOwnAsync(id, user.GetRequiredUserId(), Unpublish, cancellationToken), cancellationToken);

    private static bool Unpublish(Video video)
    {
        if (!video.Published)
        {
            return false;
        }

        video.Published = false;
        video.Edition++;
        return true;
    }
}

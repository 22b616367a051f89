using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// Publishing is a wish that may be spoken at any time: the video is live once it is playable too.
internal static class PublishVideo
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken) =>
        await answer.ShowAsync(await videos.ChangeOwnAsync(id, user.GetRequiredUserId(), Publish, cancellationToken), cancellationToken);

    private static bool Publish(Video video)
    {
        if (video.Published)
        {
            return false;
        }

        video.Published = true;
        video.Edition++;
        return true;
    }
}

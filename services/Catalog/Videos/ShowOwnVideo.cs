using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal static class ShowOwnVideo
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken) =>
        await answer.ShowAsync(await videos.FindOwnAsync(id, user.GetRequiredUserId(), cancellationToken), cancellationToken);
}

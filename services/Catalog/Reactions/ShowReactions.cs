using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Reactions;

internal static class ShowReactions
{
    public static async Task<Results<Ok<ReactionView>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, VideoStore videos, ReactionStore reactions, CancellationToken cancellationToken)
    {
        var userId = user.GetUserId();
        return await videos.FindAsync(id, cancellationToken) is { } video && video.IsVisibleTo(userId)
            ? TypedResults.Ok(await reactions.ShowAsync(id, userId, cancellationToken))
            : CatalogProblems.VideoNotFound.With();
    }
}

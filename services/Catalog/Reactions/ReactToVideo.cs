using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Reactions;

internal sealed record ReactRequest(string? Reaction);

// A like or a dislike: one takes the place of the other.
internal static class ReactToVideo
{
    public static async Task<Results<Ok<ReactionView>, ProblemHttpResult>> Handle(
        string id, ReactRequest request, ClaimsPrincipal user, VideoStore videos, ReactionStore reactions, CancellationToken cancellationToken)
    {
        ReactionKind? kind = request.Reaction switch { "like" => ReactionKind.Like, "dislike" => ReactionKind.Dislike, _ => null };
        if (kind is null)
        {
            return CatalogProblems.Invalid(new FieldErrors().Require(false, "reaction", "One of like, dislike."));
        }

        var userId = user.GetRequiredUserId();
        if (await videos.FindAsync(id, cancellationToken) is not { } video || !video.IsVisibleTo(userId))
        {
            return CatalogProblems.VideoNotFound.With();
        }

        await reactions.SetAsync(userId, id, kind.Value, cancellationToken);
        return TypedResults.Ok(await reactions.ShowAsync(id, userId, cancellationToken));
    }
}

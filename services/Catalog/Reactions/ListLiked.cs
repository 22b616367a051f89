using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Reactions;

internal static class ListLiked
{
    public static async Task<Results<Ok<VideoPage<VideoSummary>>, ProblemHttpResult>> Handle(
        string? cursor, int? limit, ClaimsPrincipal user,
        ReactionStore reactions, VisibleVideos visible, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var userId = user.GetRequiredUserId();
        var liked = await reactions.LikedAsync(userId, page.After, page.Count, cancellationToken);
        var items = await visible.ShowAsync([.. page.Shown(liked).Select(reaction => reaction.VideoId)], userId, cancellationToken);
        return TypedResults.Ok(new VideoPage<VideoSummary>(items, page.CursorBehind(liked, reaction => reaction.Place)));
    }
}

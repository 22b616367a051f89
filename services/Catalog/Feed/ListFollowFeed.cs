using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Following;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Feed;

// All that stand, page by page, for a room that joins later than they began.
internal static class ListFollowFeed
{
    private const int LargestPage = 1000;

    public static async Task<Ok<FeedPage<FeedFollow>>> Handle(string? after, int? limit, FollowStore follows, CancellationToken cancellationToken)
    {
        var count = Math.Clamp(limit ?? LargestPage, 1, LargestPage);
        var page = await follows.AllAsync(after, count, cancellationToken);
        return TypedResults.Ok(new FeedPage<FeedFollow>(
            [.. page.Select(follow => new FeedFollow(follow.ChannelId, follow.UserId, follow.Version))], page.Count < count ? null : page[^1].Id));
    }
}

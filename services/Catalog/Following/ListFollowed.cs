using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

internal static class ListFollowed
{
    public static async Task<Results<Ok<VideoPage<FollowedChannel>>, ProblemHttpResult>> Handle(
        string? cursor, int? limit, ClaimsPrincipal user,
        FollowStore follows, ChannelStore channels, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var found = await follows.ListAsync(user.GetRequiredUserId(), page.After, page.Count, cancellationToken);
        var theirs = await channels.FindManyAsync(found.Select(follow => follow.ChannelId), cancellationToken);
        var items = page.Shown(found).Where(follow => theirs.ContainsKey(follow.ChannelId)).Select(follow => Show(theirs[follow.ChannelId], follow));
        return TypedResults.Ok(new VideoPage<FollowedChannel>([.. items], page.CursorBehind(found, follow => follow.Place!)));
    }

    private static FollowedChannel Show(Channel channel, Follow follow) =>
        new(channel.Id, channel.Handle, channel.Name, channel.Description, follow.FollowedAt);
}

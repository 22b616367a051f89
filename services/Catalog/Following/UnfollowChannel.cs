using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

internal static class UnfollowChannel
{
    public static async Task<Results<Ok<FollowView>, ProblemHttpResult>> Handle(
        string handleOrId, ClaimsPrincipal user, ChannelStore channels, FollowStore follows, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(handleOrId, cancellationToken) is not { } channel)
        {
            return CatalogProblems.ChannelNotFound.With();
        }

        await follows.UnfollowAsync(user.GetRequiredUserId(), channel.Id, cancellationToken);
        return TypedResults.Ok(await ShowFollow.OfAsync(channel, user, follows, cancellationToken));
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

internal static class FollowChannel
{
    public static async Task<Results<Ok<FollowView>, ProblemHttpResult>> Handle(
        string handleOrId, ClaimsPrincipal user, ChannelStore channels, FollowStore follows, IOptions<CatalogOptions> options,
        CancellationToken cancellationToken)
    {
        var userId = user.GetRequiredUserId();
        if (await channels.FindAsync(handleOrId, cancellationToken) is not { } channel)
        {
            return CatalogProblems.ChannelNotFound.With();
        }

        if (channel.OwnerId == userId)
        {
            return CatalogProblems.OwnChannel.With("It is followed by others.");
        }

        if (await follows.CountFollowedAsync(userId, cancellationToken) >= options.Value.MostFollowed &&
            !await follows.IsFollowingAsync(userId, channel.Id, cancellationToken))
        {
            return CatalogProblems.TooManyFollowed.With($"At most {options.Value.MostFollowed} channels.");
        }

        await follows.FollowAsync(userId, channel.Id, cancellationToken);
        return TypedResults.Ok(await ShowFollow.OfAsync(channel, user, follows, cancellationToken));
    }
}

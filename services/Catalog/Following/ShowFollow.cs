using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Following;

internal static class ShowFollow
{
    public static async Task<Results<Ok<FollowView>, ProblemHttpResult>> Handle(
        string handleOrId, ClaimsPrincipal user, ChannelStore channels, FollowStore follows, CancellationToken cancellationToken) =>
        await channels.FindAsync(handleOrId, cancellationToken) is { } channel
            ? TypedResults.Ok(await OfAsync(channel, user, follows, cancellationToken))
            : CatalogProblems.ChannelNotFound.With();

    public static async Task<FollowView> OfAsync(Channel channel, ClaimsPrincipal user, FollowStore follows, CancellationToken cancellationToken) => new(
        user.GetUserId() is { } userId && await follows.IsFollowingAsync(userId, channel.Id, cancellationToken),
        await follows.CountFollowersAsync(channel.Id, cancellationToken));
}

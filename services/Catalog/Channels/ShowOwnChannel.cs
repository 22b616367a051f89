using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Channels;

internal static class ShowOwnChannel
{
    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> Handle(
        ClaimsPrincipal user, ChannelStore channels, VideoLists videos, CancellationToken cancellationToken) =>
        await channels.FindOwnAsync(user.GetRequiredUserId(), cancellationToken) is { } channel
            ? TypedResults.Ok(ChannelView.Of(channel, await videos.CountPublicAsync(channel.Id, cancellationToken)))
            : CatalogProblems.ChannelNotFound.With("You have no channel yet.");
}

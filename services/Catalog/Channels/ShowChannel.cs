using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Channels;

internal static class ShowChannel
{
    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> Handle(
        string handleOrId, ChannelStore channels, VideoLists videos, CancellationToken cancellationToken) =>
        await channels.FindAsync(handleOrId, cancellationToken) is { } channel
            ? TypedResults.Ok(ChannelView.Of(channel, await videos.CountPublicAsync(channel.Id, cancellationToken)))
            : CatalogProblems.ChannelNotFound.With();
}

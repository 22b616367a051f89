using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync.Purging;

// It may be published again.
internal sealed class VideoWithdrawnHandler(EdgePurger purger) : IMessageHandler<VideoWithdrawn>
{
    public Task HandleAsync(VideoWithdrawn message, MessageContext context, CancellationToken cancellationToken) =>
        purger.DropAsync(EdgePaths.Video(message.VideoId), cancellationToken);
}

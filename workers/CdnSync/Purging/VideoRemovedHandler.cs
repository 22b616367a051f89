using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync.Purging;

internal sealed class VideoRemovedHandler(EdgePurger purger) : IMessageHandler<VideoRemoved>
{
    public Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken) =>
        purger.PurgeAsync(EdgePaths.Video(message.VideoId), cancellationToken);
}

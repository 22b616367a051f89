using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync.Pushing;

// Published while it was still processed, or replaced by another file: now there are playlists that stay.
internal sealed class VideoReadyHandler(EdgePusher pusher) : IMessageHandler<VideoReady>
{
    public Task HandleAsync(VideoReady message, MessageContext context, CancellationToken cancellationToken) =>
        pusher.PushAsync(message.VideoId, onlyReleased: true, cancellationToken);
}

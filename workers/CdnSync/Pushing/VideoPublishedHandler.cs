using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync.Pushing;

internal sealed class VideoPublishedHandler(EdgePusher pusher) : IMessageHandler<VideoPublished>
{
    // Streaming may hear of the publishing after us
    public Task HandleAsync(VideoPublished message, MessageContext context, CancellationToken cancellationToken) =>
        pusher.PushAsync(message.Video.VideoId, onlyReleased: false, cancellationToken);
}

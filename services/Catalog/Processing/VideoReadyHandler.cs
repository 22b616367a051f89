using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class VideoReadyHandler(VideoStore videos) : IMessageHandler<VideoReady>
{
    public Task HandleAsync(VideoReady message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

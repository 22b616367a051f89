using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class VideoPlayableHandler(VideoStore videos) : IMessageHandler<VideoPlayable>
{
    public Task HandleAsync(VideoPlayable message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

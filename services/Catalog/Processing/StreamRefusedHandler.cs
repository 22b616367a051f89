using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class StreamRefusedHandler(VideoStore videos) : IMessageHandler<StreamRefused>
{
    public Task HandleAsync(StreamRefused message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

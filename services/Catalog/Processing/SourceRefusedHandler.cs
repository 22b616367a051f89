using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class SourceRefusedHandler(VideoStore videos) : IMessageHandler<SourceRefused>
{
    public Task HandleAsync(SourceRefused message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

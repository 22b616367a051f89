using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class TranscodingProgressedHandler(VideoStore videos) : IMessageHandler<TranscodingProgressed>
{
    public Task HandleAsync(TranscodingProgressed message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

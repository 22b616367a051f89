using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class SourceRepairedHandler(VideoStore videos) : IMessageHandler<SourceRepaired>
{
    public Task HandleAsync(SourceRepaired message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

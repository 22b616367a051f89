using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class SourceProbingHandler(VideoStore videos) : IMessageHandler<SourceProbing>
{
    public Task HandleAsync(SourceProbing message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

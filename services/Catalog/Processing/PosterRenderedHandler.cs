using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class PosterRenderedHandler(VideoStore videos) : IMessageHandler<PosterRendered>
{
    public Task HandleAsync(PosterRendered message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class StillsRenderedHandler(VideoStore videos) : IMessageHandler<StillsRendered>
{
    public Task HandleAsync(StillsRendered message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

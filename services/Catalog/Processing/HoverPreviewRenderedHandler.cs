using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class HoverPreviewRenderedHandler(VideoStore videos) : IMessageHandler<HoverPreviewRendered>
{
    public Task HandleAsync(HoverPreviewRendered message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

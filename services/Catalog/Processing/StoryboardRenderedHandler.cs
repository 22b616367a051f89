using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class StoryboardRenderedHandler(VideoStore videos) : IMessageHandler<StoryboardRendered>
{
    public Task HandleAsync(StoryboardRendered message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}

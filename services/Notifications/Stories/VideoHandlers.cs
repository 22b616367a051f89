using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Notifications.Stories;

internal sealed class VideoChangedHandler(VideoRows videos) : IMessageHandler<VideoChanged>
{
    public Task HandleAsync(VideoChanged message, MessageContext context, CancellationToken cancellationToken) => videos.KeepAsync(message.Video, cancellationToken);
}

internal sealed class VideoRemovedHandler(VideoRows videos) : IMessageHandler<VideoRemoved>
{
    public Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken) => videos.RemoveAsync(message, cancellationToken);
}

using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Search.Indexing;

internal sealed class VideoChangedHandler(Indexer indexer) : IMessageHandler<VideoChanged>
{
    public Task HandleAsync(VideoChanged message, MessageContext context, CancellationToken cancellationToken) =>
        indexer.RefreshVideoAsync(message.Video.VideoId, cancellationToken);
}

internal sealed class VideoPublishedHandler(Indexer indexer) : IMessageHandler<VideoPublished>
{
    public Task HandleAsync(VideoPublished message, MessageContext context, CancellationToken cancellationToken) =>
        indexer.RefreshVideoAsync(message.Video.VideoId, cancellationToken);
}

internal sealed class VideoRemovedHandler(Indexer indexer) : IMessageHandler<VideoRemoved>
{
    public Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken) =>
        indexer.RefreshVideoAsync(message.VideoId, cancellationToken);
}

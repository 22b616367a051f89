using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Shelf;

// An event says that a video is not what it was, and whether it may be shown at all. How it looks now is read from Catalog's feed, which also knows
// whether it can be played.
internal sealed class ShelfChange(CatalogFeed feed, ShelfRows rows, VideoShelf shelf)
{
    public async Task ApplyAsync(VideoSnapshot video, CancellationToken cancellationToken)
    {
        if (video is { Published: true, Visibility: VideoVisibility.Public } && await feed.FindVideoAsync<ShelfVideo>(video.VideoId, cancellationToken) is { } found)
        {
            await rows.PutAsync(found, cancellationToken);
            return;
        }

        await rows.HideAsync(video.VideoId, video.Version, cancellationToken);
    }

    public async Task RemoveAsync(string videoId, long version, CancellationToken cancellationToken)
    {
        await rows.RemoveAsync(videoId, version, cancellationToken);
        shelf.Hide(videoId);
    }
}

internal sealed class VideoChangedHandler(ShelfChange change) : IMessageHandler<VideoChanged>
{
    public Task HandleAsync(VideoChanged message, MessageContext context, CancellationToken cancellationToken) =>
        change.ApplyAsync(message.Video, cancellationToken);
}

internal sealed class VideoPublishedHandler(ShelfChange change) : IMessageHandler<VideoPublished>
{
    public Task HandleAsync(VideoPublished message, MessageContext context, CancellationToken cancellationToken) =>
        change.ApplyAsync(message.Video, cancellationToken);
}

internal sealed class VideoRemovedHandler(ShelfChange change) : IMessageHandler<VideoRemoved>
{
    public Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken) =>
        change.RemoveAsync(message.VideoId, message.Version, cancellationToken);
}

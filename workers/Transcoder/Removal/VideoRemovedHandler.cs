using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Removal;

// A video has gone: forget its plans first, so that no job begins any more, then delete what they made.
internal sealed class VideoRemovedHandler(MediaStore media, SourceStore sources, UnitOfWorkFactory units, ILogger<VideoRemovedHandler> logger)
    : IMessageHandler<VideoRemoved>
{
    public async Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken)
    {
        await using (var work = await units.BeginAsync(cancellationToken))
        {
            await PlanStore.RemoveVideoAsync(work, message.VideoId, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        var deleted = await media.DeleteVideoAsync(message.VideoId, cancellationToken);
        logger.VideoRemoved(message.VideoId, deleted, await sources.DeleteVideoAsync(message.VideoId, cancellationToken));
    }
}

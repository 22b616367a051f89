using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;

namespace StreamPlatform.Transcoder.Removal;

// A video has gone: forget its plans first, so that no job begins any more and those at work end, then delete what they made.
internal sealed class VideoRemovedHandler(
    MediaStore media, SourceStore sources, UnitOfWorkFactory units, TimeProvider clock, IOptions<TranscoderOptions> options, ILogger<VideoRemovedHandler> logger)
    : IMessageHandler<VideoRemoved>
{
    public async Task HandleAsync(VideoRemoved message, MessageContext context, CancellationToken cancellationToken)
    {
        await using (var work = await units.BeginAsync(cancellationToken))
        {
            var sweepAt = clock.GetUtcNow() + options.Value.FirstSweepAfter;
            await Removals.RemoveVideoAsync(work, message.VideoId, sweepAt, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        var deleted = await media.DeleteVideoAsync(message.VideoId, cancellationToken);
        logger.VideoRemoved(message.VideoId, deleted, await sources.DeleteVideoAsync(message.VideoId, cancellationToken));
    }
}

using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;

namespace StreamPlatform.Transcoder.Removal;

// A source was cancelled or replaced: its work ends wherever it is done, its plans go, then what they made. The source itself is Studio's to delete.
internal sealed class SourceDiscardedHandler(
    MediaStore media, UnitOfWorkFactory units, TimeProvider clock, IOptions<TranscoderOptions> options, ILogger<SourceDiscardedHandler> logger)
    : IMessageHandler<SourceDiscarded>
{
    public async Task HandleAsync(SourceDiscarded message, MessageContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> plans;
        await using (var work = await units.BeginAsync(cancellationToken))
        {
            var sweepAt = clock.GetUtcNow() + options.Value.FirstSweepAfter;
            plans = await Removals.DiscardSourceAsync(work, message.VideoId, message.SourceId, sweepAt, cancellationToken);
            foreach (var planId in plans)
            {
                await work.PublishAsync(new PlanDiscarded(message.VideoId, message.SourceId, planId), cancellationToken);
            }

            await work.CommitAsync(cancellationToken);
        }

        var deleted = 0;
        foreach (var planId in plans)
        {
            deleted += await media.DeletePlanAsync(message.VideoId, planId, cancellationToken);
        }

        logger.SourceDiscarded(message.SourceId, message.VideoId, deleted);
    }
}

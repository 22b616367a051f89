using Microsoft.Extensions.Options;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// A source shall be tried again, without a new upload. A plan goes on with the jobs that are not done; a source that has none is looked into once more.
internal sealed class SourceRetriedHandler(
    UploadCompletedHandler uploads, SourceStore sources, UnitOfWorkFactory units, TimeProvider clock, IOptions<TranscoderOptions> options,
    ILogger<SourceRetriedHandler> logger)
    : IMessageHandler<SourceRetried>
{
    public async Task HandleAsync(SourceRetried message, MessageContext context, CancellationToken cancellationToken)
    {
        logger.SourceRetried(message.SourceId, message.VideoId, message.Attempt);
        if (!await GoOnAsync(message, context, cancellationToken))
        {
            var key = SourceKeys.For(message.VideoId, message.SourceId);
            var length = await sources.LengthAsync(key, cancellationToken) ?? 0;
            var upload = new UploadCompleted(message.VideoId, message.SourceId, OwnerId: "", key, FileName: "", length, clock.GetUtcNow());
            await uploads.TakeAsync(upload, message.Attempt, context, cancellationToken);
        }
    }

    // False: there is no plan to go on with.
    private async Task<bool> GoOnAsync(SourceRetried message, MessageContext context, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginOnceAsync(context, cancellationToken);
        if (work is null)
        {
            return true;
        }

        var planId = Ids.Plan(message.SourceId, TranscodingPlan.Version);
        if (!await PlanStore.BeginAttemptAsync(work, planId, message.Attempt, cancellationToken))
        {
            return false;
        }

        await JobBoard.SendAsync(work, planId, options.Value.WindowPerVideo, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }
}

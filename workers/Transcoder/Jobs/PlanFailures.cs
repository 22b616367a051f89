using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// Ends a plan that cannot be carried out, and says so once, however many of its jobs fail.
internal sealed class PlanFailures(UnitOfWorkFactory units, ILogger<PlanFailures> logger)
{
    public async Task FailAsync(TranscodingPlan plan, string job, FailureReason reason, Exception? exception, CancellationToken cancellationToken)
    {
        logger.PlanFailed(plan.PlanId, job, reason.Code, exception);
        await using var work = await units.BeginAsync(cancellationToken);
        if (await PlanStore.FailAsync(work, plan.PlanId, cancellationToken) is { } attempt)
        {
            await work.PublishAsync(
                new TranscodingFailed(plan.VideoId, plan.SourceId, plan.PlanId, reason.Code, reason.Sentence, reason.Retryable, attempt), cancellationToken);
            await work.CommitAsync(cancellationToken);
        }
    }
}

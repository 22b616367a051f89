using Microsoft.Extensions.Options;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Telemetry;

namespace StreamPlatform.Transcoder.Jobs;

// Carries out one job. Its effect are blobs that are written once and one transaction at the end, so that a redelivered job changes nothing.
internal sealed class TranscodeJobHandler(
    PlanStore plans, PlanFailures failures, JobRunner runner, JobTelemetry telemetry, UnitOfWorkFactory units, TimeProvider clock,
    IOptions<TranscoderOptions> options, ILogger<TranscodeJobHandler> logger)
    : IMessageHandler<TranscodeJob>
{
    public async Task HandleAsync(TranscodeJob message, MessageContext context, CancellationToken cancellationToken)
    {
        if (context.IsReplay)
        {
            await ReviveAsync(message, cancellationToken);
        }

        if (await plans.FindForAsync(message, cancellationToken) is not { } plan
            || JobPlanner.Jobs(plan).FirstOrDefault(planned => planned.Name == message.Job) is not { } job)
        {
            logger.JobUnwanted(message.Job, message.PlanId);
            return;
        }

        try
        {
            await CarryOutAsync(plan, job, context, cancellationToken);
        }
        catch (DamagedSourceException exception)
        {
            await failures.FailAsync(plan, job.Name, FailureReason.Damaged, exception, cancellationToken);
        }
    }

    // the plan failed when the job became a dead letter, and what else was in its queues was thrown away
    private async Task ReviveAsync(TranscodeJob job, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        if (await PlanStore.ReviveAsync(work, job, cancellationToken))
        {
            await JobBoard.SendAsync(work, job.PlanId, options.Value.WindowPerVideo, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }
    }

    private async Task CarryOutAsync(TranscodingPlan plan, PlannedJob job, MessageContext context, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var outcome = await telemetry.MeasureAsync(plan, job, () => runner.RunAsync(plan, job, cancellationToken), cancellationToken);
        await FaultPoint.ReachAsync("transcoder.job-carried-out", cancellationToken);
        await using var work = await units.BeginOnceAsync(context, cancellationToken);
        if (work is not null && await JobBoard.CompleteAsync(work, plan.PlanId, job.Name, cancellationToken) is { } progress)
        {
            await outcome.TellAsync(work, cancellationToken);
            await work.PublishAsync(progress.ToEvent(plan, clock.GetUtcNow()), cancellationToken);
            await JobBoard.SendAsync(work, plan.PlanId, options.Value.WindowPerVideo, cancellationToken);
            await work.CommitAsync(cancellationToken);
            await FaultPoint.ReachAsync("transcoder.job-committed", cancellationToken);
            logger.JobDone(job.Name, plan.PlanId, outcome.Segments, clock.GetElapsedTime(started));
        }
    }
}

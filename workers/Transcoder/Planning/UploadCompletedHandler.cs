using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Probing;
using StreamPlatform.Transcoder.Removal;

namespace StreamPlatform.Transcoder.Planning;

// A source has come: probe it, then refuse it with a reason, or plan it and send the first jobs.
internal sealed class UploadCompletedHandler(
    SourceProber prober, SourceStore sources, Removals removals, RunningWork running, UnitOfWorkFactory units, IOptions<TranscoderOptions> options, ILogger<UploadCompletedHandler> logger)
    : IMessageHandler<UploadCompleted>
{
    public Task HandleAsync(UploadCompleted message, MessageContext context, CancellationToken cancellationToken) =>
        TakeAsync(message, attempt: 1, context, cancellationToken);

    public async Task TakeAsync(UploadCompleted message, int attempt, MessageContext context, CancellationToken cancellationToken)
    {
        using var inHand = running.Begin(message.VideoId, message.SourceId, cancellationToken);
        if (await removals.IsUnwantedAsync(message.VideoId, message.SourceId, cancellationToken))
        {
            return;
        }

        try
        {
            await SayProbingAsync(message, attempt, inHand.Token);
            await JudgeAndPlanAsync(message, attempt, context, inHand.Token);
        }
        catch (OperationCanceledException) when (inHand.IsUnwanted && !cancellationToken.IsCancellationRequested)
        {
            logger.ProbeStopped(message.SourceId, message.VideoId);
        }
    }

    private async Task SayProbingAsync(UploadCompleted message, int attempt, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        await work.PublishAsync(new SourceProbing(message.VideoId, message.SourceId, attempt), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private async Task JudgeAndPlanAsync(UploadCompleted message, int attempt, MessageContext context, CancellationToken cancellationToken)
    {
        var verdict = await JudgeAsync(message, cancellationToken);
        await FaultPoint.ReachAsync("transcoder.source-judged", cancellationToken);
        await using var work = await units.BeginOnceAsync(context, cancellationToken);
        if (work is null)
        {
            return;
        }

        if (verdict.Accepted is { } source)
        {
            await AcceptAsync(work, TranscodingPlanner.Plan(message, source), attempt, cancellationToken);
        }
        else
        {
            await RefuseAsync(work, message, verdict.Refused!, cancellationToken);
        }

        await work.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("transcoder.plan-committed", cancellationToken);
    }

    private async Task<SourceVerdict> JudgeAsync(UploadCompleted message, CancellationToken cancellationToken)
    {
        var address = await sources.ReadUriAsync(message.SourceKey, 2 * prober.LimitFor(message.Length), cancellationToken);
        return await prober.ProbeAsync(address, message.Length, cancellationToken);
    }

    private async Task AcceptAsync(UnitOfWork work, TranscodingPlan plan, int attempt, CancellationToken cancellationToken)
    {
        var jobs = JobPlanner.Jobs(plan);
        if (await PlanStore.AddAsync(work, plan, jobs, attempt, cancellationToken))
        {
            await work.PublishAsync(plan.ToSourceProbed(), cancellationToken);
            await JobBoard.SendAsync(work, plan.PlanId, options.Value.WindowPerVideo, cancellationToken);
            logger.Planned(plan.PlanId, plan.VideoId, plan.TotalFrames, plan.Rungs.Count, jobs.Count);
        }
    }

    private async Task RefuseAsync(UnitOfWork work, UploadCompleted message, RefusalReason reason, CancellationToken cancellationToken)
    {
        await work.PublishAsync(new SourceRefused(message.VideoId, message.SourceId, reason.Code, reason.Sentence), cancellationToken);
        logger.SourceRefused(message.SourceId, message.VideoId, reason.Code);
    }
}

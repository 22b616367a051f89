using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Gates;

namespace StreamPlatform.Streaming.Indexing;

// Makes one change to a plan's index and, in the same transaction, sends the plan to the gate that it has reached by it.
internal sealed class PlanIndexer(TimeProvider time, ILogger<PlanIndexer> logger)
{
    public async Task IndexAsync(
        UnitOfWork work, PlanKey key, Func<PlanRows, Task> change, CancellationToken cancellationToken)
    {
        var rows = await PlanRows.OpenAsync(work, key, cancellationToken);
        if (rows is null)
        {
            logger.RemovedVideoIgnored(key.VideoId, key.PlanId);
            return;
        }

        await change(rows);
        await FaultPoint.ReachAsync("streaming.segments-indexed", cancellationToken);
        await IndexChanges.AnnounceAsync(work, key, cancellationToken);

        var state = await rows.ReadStateAsync(cancellationToken);
        if (state.ReadyAskedAt is null && state.RefusedAt is null && state.Plan is { } plan)
        {
            await AskGatesAsync(work, rows, state, plan, cancellationToken);
        }
    }

    private async Task AskGatesAsync(
        UnitOfWork work, PlanRows rows, PlanState state, SourceProbed plan, CancellationToken cancellationToken)
    {
        var tracks = await rows.ReadProgressAsync(cancellationToken);
        if (state.PlayableAskedAt is null && Milestones.IsPlayable(plan, tracks))
        {
            await rows.SetAskedAsync(Gate.Playable, time.GetUtcNow(), cancellationToken);
            await work.EnqueueAsync(GateQueue.Playable, new InspectPlan(plan.VideoId, plan.PlanId, Gate.Playable), cancellationToken);
        }

        if (Milestones.IsReady(plan, tracks, await rows.ReadEndsAsync(cancellationToken)))
        {
            await rows.SetAskedAsync(Gate.Ready, time.GetUtcNow(), cancellationToken);
            await work.EnqueueAsync(GateQueue.Ready, new InspectPlan(plan.VideoId, plan.PlanId, Gate.Ready), cancellationToken);
        }
    }
}

using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

// Makes one change to a plan's index and says, in the same transaction, what has become true by it.
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
        if (state.ReadyAt is null && state.Plan is { } plan)
        {
            await AnnounceMilestonesAsync(work, rows, state, plan, cancellationToken);
        }
    }

    private async Task AnnounceMilestonesAsync(
        UnitOfWork work, PlanRows rows, PlanState state, SourceProbed plan, CancellationToken cancellationToken)
    {
        var tracks = await rows.ReadProgressAsync(cancellationToken);
        if (state.PlayableAt is null && Milestones.IsPlayable(plan, tracks))
        {
            await rows.SetPlayableAsync(time.GetUtcNow(), cancellationToken);
            await FaultPoint.ReachAsync("streaming.playable-written", cancellationToken);
            await work.PublishAsync(new VideoPlayable(plan.VideoId, plan.PlanId, plan.Duration), cancellationToken);
            logger.VideoPlayable(plan.VideoId, plan.PlanId);
        }

        if (Milestones.IsReady(plan, tracks, await rows.ReadEndsAsync(cancellationToken)))
        {
            await rows.SetReadyAsync(time.GetUtcNow(), cancellationToken);
            await FaultPoint.ReachAsync("streaming.ready-written", cancellationToken);
            var rungs = plan.Video.Rungs.Select(rung => rung.Track).ToArray();
            await work.PublishAsync(new VideoReady(plan.VideoId, plan.PlanId, plan.Duration, rungs), cancellationToken);
            logger.VideoReady(plan.VideoId, plan.PlanId);
        }
    }
}

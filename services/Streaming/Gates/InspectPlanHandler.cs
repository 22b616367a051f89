using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Media;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Gates;

// Looks first, for as long as that takes, and says what it has found in one short transaction.
internal sealed class InspectPlanHandler(
    PlanReader reader, StreamInspector inspector, UnitOfWorkFactory units, TimeProvider time, ILogger<InspectPlanHandler> logger)
    : IMessageHandler<InspectPlan>
{
    private const int ViolationsTold = 5;

    public async Task HandleAsync(InspectPlan message, MessageContext context, CancellationToken cancellationToken)
    {
        var key = new PlanKey(message.VideoId, message.PlanId);
        if (await reader.ReadAsync(key, cancellationToken) is not { } index)
        {
            return;
        }

        var violations = await inspector.InspectAsync(key, index, message.Gate, cancellationToken);
        await using var work = await units.BeginOnceAsync(context, cancellationToken);
        if (work is null || await PlanRows.OpenAsync(work, key, cancellationToken) is not { } rows)
        {
            return;
        }

        await SettleAsync(work, rows, index.Plan, message.Gate, violations, cancellationToken);
        await IndexChanges.AnnounceAsync(work, key, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private async Task SettleAsync(
        UnitOfWork work, PlanRows rows, SourceProbed plan, Gate gate, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        var state = await rows.ReadStateAsync(cancellationToken);
        if (state.RefusedAt is not null)
        {
            return;
        }

        foreach (var violation in violations.Take(ViolationsTold))
        {
            logger.RuleBroken(rows.Key.PlanId, gate, violation.Rule, violation.Where, violation.What);
        }

        if (violations.Where(violation => violation.Refuses).ToArray() is { Length: > 0 } reasons)
        {
            await RefuseAsync(work, rows, gate, reasons, cancellationToken);
            return;
        }

        // whoever is ready is playable too, should the first gate be slower than the second
        if (state.PlayableAt is null)
        {
            await rows.SetPlayableAsync(time.GetUtcNow(), cancellationToken);
            await FaultPoint.ReachAsync("streaming.playable-written", cancellationToken);
            await work.PublishAsync(new VideoPlayable(plan.VideoId, plan.PlanId, plan.Duration), cancellationToken);
            logger.VideoPlayable(plan.VideoId, plan.PlanId);
        }

        if (gate == Gate.Ready && state.ReadyAt is null)
        {
            await rows.SetReadyAsync(time.GetUtcNow(), cancellationToken);
            await FaultPoint.ReachAsync("streaming.ready-written", cancellationToken);
            var rungs = plan.Video.Rungs.Select(rung => rung.Track).ToArray();
            await work.PublishAsync(new VideoReady(plan.VideoId, plan.PlanId, plan.Duration, rungs), cancellationToken);
            logger.VideoReady(plan.VideoId, plan.PlanId);
        }
    }

    private async Task RefuseAsync(UnitOfWork work, PlanRows rows, Gate gate, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        await rows.SetRefusedAsync(time.GetUtcNow(), cancellationToken);
        var name = gate == Gate.Ready ? "ready" : "playable";
        await work.PublishAsync(
            new StreamRefused(rows.Key.VideoId, rows.Key.PlanId, name, [.. violations.Take(ViolationsTold).Select(violation => violation.ToString())]), cancellationToken);
        logger.StreamRefused(rows.Key.VideoId, rows.Key.PlanId, gate, violations.Count);
    }
}

using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class SourceProbedHandler(PlanIndexer indexer) : ITransactionalHandler<SourceProbed>
{
    public Task HandleAsync(SourceProbed message, UnitOfWork work, CancellationToken cancellationToken) =>
        indexer.IndexAsync(work, new PlanKey(message.VideoId, message.PlanId), async rows =>
        {
            var state = await rows.ReadStateAsync(cancellationToken);
            if (Milestones.Supersedes(message, state.Plan))
            {
                await rows.SetPlanAsync(message, cancellationToken);
            }
        }, cancellationToken);
}

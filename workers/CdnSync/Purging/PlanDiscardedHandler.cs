using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync.Purging;

// Cancelled, or another file took its place.
internal sealed class PlanDiscardedHandler(EdgePurger purger) : IMessageHandler<PlanDiscarded>
{
    public Task HandleAsync(PlanDiscarded message, MessageContext context, CancellationToken cancellationToken) =>
        purger.PurgeAsync(EdgePaths.Plan(message.VideoId, message.PlanId), cancellationToken);
}

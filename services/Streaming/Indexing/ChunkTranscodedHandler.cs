using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class ChunkTranscodedHandler(PlanIndexer indexer) : ITransactionalHandler<ChunkTranscoded>
{
    public Task HandleAsync(ChunkTranscoded message, UnitOfWork work, CancellationToken cancellationToken) =>
        indexer.IndexAsync(
            work,
            new PlanKey(message.VideoId, message.PlanId),
            rows => rows.AddSegmentsAsync(message.Segments, cancellationToken),
            cancellationToken);
}

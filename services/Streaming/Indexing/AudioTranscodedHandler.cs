using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class AudioTranscodedHandler(PlanIndexer indexer) : ITransactionalHandler<AudioTranscoded>
{
    public Task HandleAsync(AudioTranscoded message, UnitOfWork work, CancellationToken cancellationToken) =>
        indexer.IndexAsync(work, new PlanKey(message.VideoId, message.PlanId), async rows =>
        {
            await rows.AddSegmentsAsync(message.Segments, cancellationToken);
            if (message.Complete)
            {
                await rows.EndTrackAsync(message.Track, await CountAsync(message, rows, cancellationToken), cancellationToken);
            }
        }, cancellationToken);

    // The last message may bring no segment of its own: then the last one that came is the end.
    private static async Task<int> CountAsync(AudioTranscoded message, PlanRows rows, CancellationToken cancellationToken)
    {
        if (message.Segments.Count > 0)
        {
            return message.Segments.Max(segment => segment.Number) + 1;
        }

        var tracks = await rows.ReadProgressAsync(cancellationToken);
        return tracks.TryGetValue(message.Track, out var progress) ? progress.Highest + 1 : 0;
    }
}

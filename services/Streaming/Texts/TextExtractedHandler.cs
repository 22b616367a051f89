using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Texts;

internal sealed class TextExtractedHandler : ITransactionalHandler<TextExtracted>
{
    public async Task HandleAsync(TextExtracted message, UnitOfWork work, CancellationToken cancellationToken)
    {
        // takes the video to itself, and leaves what was removed or given up alone
        if (await PlanRows.OpenAsync(work, new PlanKey(message.VideoId, message.PlanId), cancellationToken) is null)
        {
            return;
        }

        var text = new IndexedText(message.Track, message.Language, message.Name, message.DescribesSound, message.Key, IsSent: false);
        if (await TextRows.AddAsync(work, message.VideoId, message.PlanId, text, cancellationToken))
        {
            await TextRows.RenewManifestsAsync(work, message.VideoId, message.PlanId, cancellationToken);
            await TextNews.TellAsync(work, message.VideoId, cancellationToken);
        }
    }
}

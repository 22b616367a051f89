using Dapper;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Indexing;

// A tombstone stays, so that a segment that is told of late brings nothing back. The blobs are the Transcoder's to delete.
internal sealed class PlanDiscardedHandler(ILogger<PlanDiscardedHandler> logger) : ITransactionalHandler<PlanDiscarded>
{
    public async Task HandleAsync(PlanDiscarded message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await VideoLock.TakeAsync(work, message.VideoId, cancellationToken);
        await ExecuteAsync("insert into discarded_plan (video_id, plan_id) values (@VideoId, @PlanId) on conflict do nothing");
        await ExecuteAsync("delete from plan where video_id = @VideoId and plan_id = @PlanId");
        if (await ExecuteAsync("delete from text_track where video_id = @VideoId and plan_id = @PlanId") > 0)
        {
            await TextNews.TellAsync(work, message.VideoId, cancellationToken);
        }

        await IndexChanges.AnnounceAsync(work, new PlanKey(message.VideoId, message.PlanId), cancellationToken);
        logger.PlanDiscarded(message.PlanId, message.VideoId);

        Task<int> ExecuteAsync(string sql) =>
            work.Connection.ExecuteAsync(new CommandDefinition(sql, message, work.Transaction, cancellationToken: cancellationToken));
    }
}

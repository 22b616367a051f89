using Dapper;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Access;

// A tombstone stays, so that an event that comes late brings nothing back. The blobs are the Transcoder's to delete.
internal sealed class VideoRemovedHandler(ILogger<VideoRemovedHandler> logger) : ITransactionalHandler<VideoRemoved>
{
    public async Task HandleAsync(VideoRemoved message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await VideoLock.TakeAsync(work, message.VideoId, cancellationToken);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into video (video_id, version, removed, owner_id, visibility, published)
            values (@VideoId, @Version, true, @OwnerId, 'Private', false)
            on conflict (video_id) do update set removed = true, published = false, version = excluded.version
            """,
            message,
            work.Transaction,
            cancellationToken: cancellationToken));
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "delete from text_track where video_id = @VideoId", message, work.Transaction, cancellationToken: cancellationToken));
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "delete from told_texts where video_id = @VideoId", message, work.Transaction, cancellationToken: cancellationToken));
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "delete from offer where video_id = @VideoId", message, work.Transaction, cancellationToken: cancellationToken));
        var plans = (await work.Connection.QueryAsync<string>(new CommandDefinition(
            "delete from plan where video_id = @VideoId returning plan_id",
            message,
            work.Transaction,
            cancellationToken: cancellationToken))).AsList();
        foreach (var plan in plans)
        {
            await IndexChanges.AnnounceAsync(work, new PlanKey(message.VideoId, plan), cancellationToken);
        }

        logger.VideoRemoved(message.VideoId, plans.Count);
    }
}

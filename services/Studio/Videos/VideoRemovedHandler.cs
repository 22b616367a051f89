using Dapper;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Studio.Uploads;

namespace StreamPlatform.Studio.Videos;

internal sealed class VideoRemovedHandler(TimeProvider clock) : ITransactionalHandler<VideoRemoved>
{
    public async Task HandleAsync(VideoRemoved message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await VideoLock.TakeAsync(work.Connection, message.VideoId, cancellationToken);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "insert into removed_video (video_id, removed_at) values (@VideoId, @Now) on conflict do nothing",
            new { message.VideoId, Now = clock.GetUtcNow() },
            work.Transaction,
            cancellationToken: cancellationToken));

        // the sweeper deletes them with their bytes
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'discarded' where video_id = @VideoId", message, work.Transaction, cancellationToken: cancellationToken));
    }
}

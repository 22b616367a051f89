using Dapper;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Studio.Videos;

// Nothing of a source that was cancelled or replaced is kept: the sweeper deletes its bytes and its row.
internal sealed class SourceDiscardedHandler : ITransactionalHandler<SourceDiscarded>
{
    public Task HandleAsync(SourceDiscarded message, UnitOfWork work, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'discarded' where id = @SourceId and video_id = @VideoId",
            message,
            work.Transaction,
            cancellationToken: cancellationToken));
}

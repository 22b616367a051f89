using Dapper;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;

namespace StreamPlatform.Studio.Videos;

// Nothing of a refused source is kept: the sweeper deletes its bytes and its row.
internal sealed class SourceRefusedHandler : ITransactionalHandler<SourceRefused>
{
    public Task HandleAsync(SourceRefused message, UnitOfWork work, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'discarded' where id = @SourceId and video_id = @VideoId",
            message,
            work.Transaction,
            cancellationToken: cancellationToken));
}

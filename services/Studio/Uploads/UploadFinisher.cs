using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;

namespace StreamPlatform.Studio.Uploads;

// Makes a source out of an upload's blocks and says so. Whoever repeats it after a crash commits the same list again; the row decides that the event is
// published once.
internal sealed class UploadFinisher(
    SourceStore sources, UploadStore uploads, UnitOfWorkFactory units, TimeProvider clock, ILogger<UploadFinisher> logger)
{
    public async Task FinishAsync(NpgsqlConnection connection, Upload upload, CancellationToken cancellationToken)
    {
        var blocks = await uploads.BlocksAsync(connection, upload.Id, cancellationToken);
        await sources.CommitAsync(upload.Key, blocks, upload.ContentType, cancellationToken);
        await FaultPoint.ReachAsync("studio.source-committed", cancellationToken);

        var now = clock.GetUtcNow();
        await using var work = await units.BeginAsync(cancellationToken);
        var rows = await work.Connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'completed', completed_at = @now where id = @Id and state = 'running'",
            new { upload.Id, now },
            work.Transaction,
            cancellationToken: cancellationToken));
        if (rows == 0)
        {
            return;
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            "delete from upload_block where upload_id = @Id", new { upload.Id }, work.Transaction, cancellationToken: cancellationToken));
        await work.PublishAsync(
            new UploadCompleted(upload.VideoId, upload.Id, upload.OwnerId, upload.Key, upload.FileName, upload.Received, now), cancellationToken);
        await FaultPoint.ReachAsync("studio.completion-written", cancellationToken);
        await work.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("studio.completion-committed", cancellationToken);
        logger.UploadCompleted(upload.Id, upload.VideoId, upload.Received);
    }
}

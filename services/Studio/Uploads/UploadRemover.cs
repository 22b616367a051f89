using Dapper;
using Npgsql;
using StreamPlatform.Storage;

namespace StreamPlatform.Studio.Uploads;

// Deletes a discarded upload: its blob or staged blocks first, its row last, so that a crash between leaves something to find it by.
internal sealed class UploadRemover(NpgsqlDataSource database, SourceStore sources, ILogger<UploadRemover> logger)
{
    public async Task RemoveAsync(string uploadId, CancellationToken cancellationToken)
    {
        await using var writer = await UploadLock.TryTakeAsync(database, uploadId, cancellationToken);
        if (writer is null)
        {
            // a request is still staging: its blocks would come after us
            return;
        }

        var key = await writer.Connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select video_id || '/' || id from upload where id = @uploadId and state = 'discarded'",
            new { uploadId },
            cancellationToken: cancellationToken));
        if (key is null)
        {
            return;
        }

        await sources.DeleteAsync(key, cancellationToken);
        await writer.Connection.ExecuteAsync(new CommandDefinition(
            "delete from upload where id = @uploadId", new { uploadId }, cancellationToken: cancellationToken));
        logger.UploadDeleted(uploadId);
    }
}

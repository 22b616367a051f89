using System.Data;
using Dapper;
using Npgsql;

namespace StreamPlatform.Studio.Uploads;

// One writer per upload, over all replicas: an advisory lock of the session, so it dies with the process or its connection. All that the writer
// records goes through that same connection: whoever has lost the lock can no longer record.
internal sealed class UploadLock : IAsyncDisposable
{
    private readonly string _uploadId;

    private UploadLock(NpgsqlConnection connection, string uploadId)
    {
        Connection = connection;
        _uploadId = uploadId;
    }

    public NpgsqlConnection Connection { get; }

    // null: somebody else holds it
    public static async Task<UploadLock?> TryTakeAsync(NpgsqlDataSource database, string uploadId, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await connection.QuerySingleAsync<bool>(new CommandDefinition(
                "select pg_try_advisory_lock(hashtextextended(@uploadId, 0))", new { uploadId }, cancellationToken: cancellationToken)))
            {
                return new UploadLock(connection, uploadId);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // the pool resets a connection only when it is used again, which would be too late
            if (Connection.State == ConnectionState.Open)
            {
                await Connection.ExecuteAsync("select pg_advisory_unlock(hashtextextended(@_uploadId, 0))", new { _uploadId });
            }
        }
        catch (NpgsqlException)
        {
            // the connection broke, and the lock with it
        }
        finally
        {
            await Connection.DisposeAsync();
        }
    }
}

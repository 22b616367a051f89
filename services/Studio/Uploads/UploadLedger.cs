using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Faults;

namespace StreamPlatform.Studio.Uploads;

// Makes staged blocks and tail bytes count: they and the new offset are recorded in one transaction, on the connection that holds the lock.
internal sealed class UploadLedger(TimeProvider clock, IOptions<StudioOptions> options)
{
    // null: the upload was discarded meanwhile
    public async Task<DateTimeOffset?> RecordAsync(
        NpgsqlConnection connection, UploadProgress progress, long received, CancellationToken cancellationToken)
    {
        var expiresAt = clock.GetUtcNow() + options.Value.Expiration;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await connection.ExecuteAsync(new CommandDefinition(
            """
            update upload set received = @received, staged = @Staged, length = @Length, expires_at = @expiresAt
            where id = @Id and state = 'running' and received = @Before
            """,
            new { progress.Upload.Id, progress.Staged, progress.Length, Before = progress.Received, received, expiresAt },
            transaction,
            cancellationToken: cancellationToken));
        if (rows == 0)
        {
            return null;
        }

        await RecordBytesAsync(connection, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("studio.block-recorded", cancellationToken);
        progress.Received = received;
        progress.Blocks.Clear();
        return expiresAt;
    }

    private static async Task RecordBytesAsync(NpgsqlConnection connection, UploadProgress progress, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (progress.Blocks.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from upload_tail where upload_id = $1")
            {
                Parameters = { new() { Value = progress.Upload.Id } },
            });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                "insert into upload_block (upload_id, position, block_id) select $1, * from unnest($2::bigint[], $3::text[])")
            {
                Parameters =
                {
                    new() { Value = progress.Upload.Id },
                    new() { Value = progress.Blocks.ConvertAll(block => block.Position) },
                    new() { Value = progress.Blocks.ConvertAll(block => block.BlockId) },
                },
            });
        }

        if (!progress.NewTail.IsEmpty)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into upload_tail (upload_id, position, bytes) values ($1, $2, $3)")
            {
                Parameters =
                {
                    new() { Value = progress.Upload.Id },
                    new() { Value = progress.TailPosition },
                    new() { Value = progress.NewTail },
                },
            });
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

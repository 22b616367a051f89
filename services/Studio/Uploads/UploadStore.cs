using Dapper;
using Npgsql;

namespace StreamPlatform.Studio.Uploads;

internal sealed class UploadStore(NpgsqlDataSource database)
{
    private const string Columns =
        "id, video_id, owner_id, length, received, staged, metadata, file_name, content_type, state = 'completed' as completed, expires_at";

    public async Task<Upload?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await FindAsync(connection, id, cancellationToken);
    }

    public Task<Upload?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<Upload>(new CommandDefinition(
            $"select {Columns} from upload where id = @id and state <> 'discarded'", new { id }, cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<string>> BlocksAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition(
            "select block_id from upload_block where upload_id = @id order by position", new { id }, cancellationToken: cancellationToken))];

    // Copies the tail to the front of a buffer.
    public async Task ReadTailAsync(NpgsqlConnection connection, Upload upload, byte[] buffer, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select position, bytes from upload_tail where upload_id = $1", connection);
        command.Parameters.AddWithValue(upload.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var piece = reader.GetFieldValue<byte[]>(1);
            piece.CopyTo(buffer.AsSpan((int)(reader.GetInt64(0) - upload.Staged)));
        }
    }

    public async Task DiscardAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'discarded' where id = @id", new { id }, cancellationToken: cancellationToken));
    }

    public async Task<int> DiscardExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update upload set state = 'discarded' where state = 'running' and expires_at <= @now and received is distinct from length",
            new { now },
            cancellationToken: cancellationToken));
    }

    public Task<IReadOnlyList<string>> ToFinishAsync(CancellationToken cancellationToken) =>
        IdsAsync("select id from upload where state = 'running' and received = length limit 100", cancellationToken);

    public Task<IReadOnlyList<string>> ToDeleteAsync(CancellationToken cancellationToken) =>
        IdsAsync("select id from upload where state = 'discarded' limit 100", cancellationToken);

    private async Task<IReadOnlyList<string>> IdsAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancellationToken))];
    }
}

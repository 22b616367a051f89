using Dapper;
using Npgsql;

namespace StreamPlatform.Payments.Idempotency;

internal sealed class AnswerRows(NpgsqlDataSource database, TimeProvider time)
{
    // Longer than any request: after a crash another may take over.
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    public async Task<KeyClaim> ClaimAsync(string userId, string key, byte[] fingerprint, CancellationToken cancellationToken)
    {
        var (lease, now) = (Guid.NewGuid(), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            with claimed as (
                insert into kept_answer as kept (user_id, key, fingerprint, lease, leased_until, begun_at)
                values (@userId, @key, @fingerprint, @lease, @until, @now)
                on conflict (user_id, key) do update set lease = excluded.lease, leased_until = excluded.leased_until
                where kept.status is null and kept.leased_until < @now and kept.fingerprint = excluded.fingerprint
                returning true as claimed, fingerprint, status, content_type, body)
            select claimed, fingerprint, status, content_type, body from claimed
            union all
            select false, fingerprint, status, content_type, body from kept_answer
            where user_id = @userId and key = @key and not exists (select from claimed)
            """,
            new { userId, key, fingerprint, lease, until = now + LeaseTime, now },
            cancellationToken: cancellationToken));
        if (row is null)
        {
            // somebody claimed it in this very moment: now their row can be seen
            return await ClaimAsync(userId, key, fingerprint, cancellationToken);
        }

        return row.Claimed ? new KeyClaim(lease, null, false)
            : !row.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new KeyClaim(null, null, true)
            : new KeyClaim(null, row.Status is { } status ? new KeptAnswer(status, row.ContentType, row.Body ?? []) : null, false);
    }

    public async Task KeepAsync(string userId, string key, Guid lease, KeptAnswer answer)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            "update kept_answer set status = @Status, content_type = @ContentType, body = @Body where user_id = @userId and key = @key and lease = @lease",
            new { userId, key, lease, answer.Status, answer.ContentType, answer.Body });
    }

    // Nothing was done: the key is as good as new.
    public async Task ForgetAsync(string userId, string key, Guid lease)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        await connection.ExecuteAsync("delete from kept_answer where user_id = @userId and key = @key and lease = @lease", new { userId, key, lease });
    }

    private sealed record Row
    {
        public bool Claimed { get; init; }

        public byte[] Fingerprint { get; init; } = [];

        public int? Status { get; init; }

        public string? ContentType { get; init; }

        public byte[]? Body { get; init; }
    }
}

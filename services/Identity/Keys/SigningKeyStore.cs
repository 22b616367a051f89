using System.Security.Cryptography;
using Dapper;
using Npgsql;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Keys;

internal sealed class SigningKeyStore(GlobalDatabase database, KeyWrapping wrapping, SigningKeySchedule schedule, TimeProvider clock, ILogger<Audit> audit)
{
    // any constant will do: replicas that look at the keys at the same moment take turns, so that only one makes the next
    private const long LockKey = 0x6964_656e_7469_7479;

    // What is to be published now, after the next key was made if it was time and those whose tokens are dead were deleted.
    public async Task<IReadOnlyList<SigningKey>> MaintainAsync(IReadOnlyList<SigningKey> loaded, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(@LockKey)", new { LockKey }, cancellationToken: cancellationToken));
        var dead = await connection.ExecuteAsync(new CommandDefinition(
            "delete from signing_key where published_until <= @now", new { now }, cancellationToken: cancellationToken));
        var keys = await LoadAsync(connection, loaded, cancellationToken);
        if (schedule.NextTerm([.. keys.Select(key => key.Term)], now) is { } term)
        {
            var next = SigningKey.New(term);
            await AddAsync(connection, next, cancellationToken);
            keys.Add(next);
            audit.SigningKeyMade(next.Kid, term.SignsFrom, term.SignsUntil);
        }

        await transaction.CommitAsync(cancellationToken);
        if (dead > 0)
        {
            audit.SigningKeysDeleted(dead);
        }

        return keys;
    }

    private async Task<List<SigningKey>> LoadAsync(
        NpgsqlConnection connection, IReadOnlyList<SigningKey> loaded, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            "select kid, wrapped_private_key, signs_from, signs_until, published_until from signing_key order by signs_from",
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => loaded.FirstOrDefault(key => key.Kid == row.Kid) ?? Import(row))];
    }

    private SigningKey Import(Row row)
    {
        var pkcs8 = wrapping.Unwrap(row.Kid, row.WrappedPrivateKey);
        try
        {
            return SigningKey.Import(row.Kid, pkcs8, new SigningTerm(row.SignsFrom, row.SignsUntil, row.PublishedUntil));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    private async Task AddAsync(NpgsqlConnection connection, SigningKey key, CancellationToken cancellationToken)
    {
        var pkcs8 = key.ExportPrivateKey();
        var wrapped = wrapping.Wrap(key.Kid, pkcs8);
        CryptographicOperations.ZeroMemory(pkcs8);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into signing_key (kid, wrapped_private_key, signs_from, signs_until, published_until)
            values (@Kid, @wrapped, @SignsFrom, @SignsUntil, @PublishedUntil)
            """,
            new { key.Kid, wrapped, key.Term.SignsFrom, key.Term.SignsUntil, key.Term.PublishedUntil },
            cancellationToken: cancellationToken));
    }

    private sealed class Row
    {
        public required string Kid { get; init; }
        public required byte[] WrappedPrivateKey { get; init; }
        public DateTimeOffset SignsFrom { get; init; }
        public DateTimeOffset SignsUntil { get; init; }
        public DateTimeOffset PublishedUntil { get; init; }
    }
}

using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.SignInDelays;

// Counts wrong passwords per address of a mailbox and address of a client, so that a guesser slows down only himself.
internal sealed class SignInAttempts(GlobalDatabase database, TimeProvider clock)
{
    // Counts the attempt as failed before the password is looked at: a thousand guesses sent at once must not all see the old count.
    // The answer is how long to wait; zero is a permission to try.
    public async Task<TimeSpan> BeginAsync(byte[] key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var blockedUntil = await CountAsync(connection, key, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return blockedUntil is { } until ? until - now : TimeSpan.Zero;
    }

    public async Task ForgetAsync(byte[] key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from sign_in_failure where key = @key", new { key }, cancellationToken: cancellationToken));
    }

    public static byte[] KeyOf(EmailAddress email, string clientNetwork) =>
        SHA256.HashData([.. email.DirectoryKey, .. Encoding.ASCII.GetBytes(clientNetwork)]);

    private static async Task<DateTimeOffset?> CountAsync(
        NpgsqlConnection connection, byte[] key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleAsync<(int Failures, DateTimeOffset BlockedUntil)>(new CommandDefinition(
            """
            insert into sign_in_failure as f (key, failures, blocked_until, forget_at) values (@key, 0, @now, @now)
            on conflict (key) do update set failures = case when f.forget_at <= @now then 0 else f.failures end
            returning failures, blocked_until
            """,
            new { key, now },
            cancellationToken: cancellationToken));
        if (row.BlockedUntil > now)
        {
            return row.BlockedUntil;
        }

        var failures = row.Failures + 1;
        await connection.ExecuteAsync(new CommandDefinition(
            "update sign_in_failure set failures = @failures, blocked_until = @blockedUntil, forget_at = @forgetAt where key = @key",
            new { key, failures, blockedUntil = now + FailureDelays.After(failures), forgetAt = now + FailureDelays.Memory },
            cancellationToken: cancellationToken));
        return null;
    }
}

using Dapper;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Accounts;

// The one global look-up: which user an address belongs to.
internal sealed class EmailDirectory(GlobalDatabase database)
{
    public async Task<UserId?> FindAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var text = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select user_id from email_directory where email_hash = @DirectoryKey",
            new { email.DirectoryKey },
            cancellationToken: cancellationToken));
        return UserId.TryParse(text, out var user) ? user : null;
    }

    // The id that the address has, which is the proposed one when it had none. Directory and account may live in different databases, so an
    // entry without an account is possible: whoever registers next gets the same id, and the account's primary key says who was first.
    public async Task<UserId> ReserveAsync(EmailAddress email, UserId proposed, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var text = await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            """
            insert into email_directory as d (email_hash, user_id) values (@DirectoryKey, @proposed)
            on conflict (email_hash) do update set user_id = d.user_id
            returning user_id
            """,
            new { email.DirectoryKey, proposed = proposed.Value },
            cancellationToken: cancellationToken));
        return UserId.TryParse(text, out var user)
            ? user
            : throw new InvalidOperationException("The directory of e-mail addresses holds an id that is not one.");
    }
}

using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Links;

// Who asks for a link learns nothing about the address: whose it is, is looked up when the mail is written.
internal sealed class LinkRequests(GlobalDatabase database, IOptions<IdentityOptions> options, TimeProvider clock)
{
    // One that waits, or was sent a moment ago, is enough.
    public async Task AskAsync(EmailAddress email, string purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into link_request as r (purpose, email_hash, email, due_at) values (@purpose, @DirectoryKey, @Text, @now)
            on conflict (purpose, email_hash) do update set email = excluded.email, due_at = excluded.due_at, attempts = 0, sent_at = null
            where r.sent_at <= @rested
            """,
            new { purpose, email.DirectoryKey, email.Text, now, rested = now - options.Value.LinkPause },
            cancellationToken: cancellationToken));
    }

    // Null: none is due that another replica is not at. It is held until the transaction ends.
    public static async Task<LinkRequest?> TakeAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset now, CancellationToken cancellationToken) =>
        await connection.QuerySingleOrDefaultAsync<LinkRequest>(new CommandDefinition(
            """
            select purpose, email_hash, email, attempts from link_request where sent_at is null and due_at <= @now
            order by due_at limit 1 for update skip locked
            """,
            new { now },
            transaction,
            cancellationToken: cancellationToken));

    public static Task MarkSentAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, LinkRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update link_request set sent_at = @now where purpose = @Purpose and email_hash = @EmailHash",
            new { request.Purpose, request.EmailHash, now },
            transaction,
            cancellationToken: cancellationToken));

    public static Task PutOffAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, LinkRequest request, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update link_request set attempts = attempts + 1, due_at = @dueAt where purpose = @Purpose and email_hash = @EmailHash",
            new { request.Purpose, request.EmailHash, dueAt },
            transaction,
            cancellationToken: cancellationToken));
}

internal sealed class LinkRequest
{
    public required string Purpose { get; init; }

    public required byte[] EmailHash { get; init; }

    public required string Email { get; init; }

    public required int Attempts { get; init; }
}

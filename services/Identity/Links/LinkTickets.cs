using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Links;

// What links are good for. The caller chooses the shard, opens the connection and owns the transaction.
internal sealed class LinkTickets(TimeProvider clock)
{
    public async Task<LinkToken> IssueAsync(NpgsqlConnection connection, UserId user, string purpose, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var token = LinkToken.New(user);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into link_ticket (hash, user_id, purpose, expires_at) values (@Hash, @userId, @purpose, @expiresAt)",
            new { token.Hash, userId = user.Value, purpose, expiresAt = clock.GetUtcNow() + lifetime },
            cancellationToken: cancellationToken));
        return token;
    }

    // Locks the ticket: of two who open the link at once, the second one finds it used.
    public Task<bool> IsGoodAsync(NpgsqlConnection connection, LinkToken token, string purpose, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select true from link_ticket where hash = @Hash and user_id = @userId and purpose = @purpose and expires_at > @now for update",
            new { token.Hash, userId = token.User.Value, purpose, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    // All that were sent for it: who has used one link needs no other.
    public Task UseAsync(NpgsqlConnection connection, UserId user, string purpose, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from link_ticket where user_id = @userId and purpose = @purpose", new { userId = user.Value, purpose }, cancellationToken: cancellationToken));
}

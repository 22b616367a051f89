using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Accounts;

internal sealed class AccountStore(TimeProvider clock)
{
    // false: the user exists already
    public async Task<bool> AddAsync(NpgsqlConnection connection, Account account, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into account (id, email, display_name, password_hash, roles, created_at)
            values (@id, @Email, @DisplayName, @PasswordHash, @roles, @now)
            on conflict (id) do nothing
            """,
            new
            {
                id = account.Id.Value, account.Email, account.DisplayName, account.PasswordHash,
                roles = account.Roles.ToArray(), now = clock.GetUtcNow(),
            },
            cancellationToken: cancellationToken)) == 1;

    public async Task<Account?> FindAsync(NpgsqlConnection connection, UserId user, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(
            "select email, display_name, password_hash, roles, verified_at is not null as is_verified from account where id = @id",
            new { id = user.Value },
            cancellationToken: cancellationToken));
        return row is null ? null : new Account(user, row.Email, row.DisplayName, row.PasswordHash, row.Roles) { IsVerified = row.IsVerified };
    }

    // only if nobody has changed the password since it was read
    public Task ReplacePasswordHashAsync(NpgsqlConnection connection, Account account, string hash, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update account set password_hash = @hash where id = @id and password_hash = @PasswordHash",
            new { id = account.Id.Value, account.PasswordHash, hash },
            cancellationToken: cancellationToken));

    public Task SetPasswordHashAsync(NpgsqlConnection connection, UserId user, string hash, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update account set password_hash = @hash where id = @id", new { id = user.Value, hash }, cancellationToken: cancellationToken));

    public Task MarkVerifiedAsync(NpgsqlConnection connection, UserId user, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update account set verified_at = @now where id = @id and verified_at is null",
            new { id = user.Value, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    public Task GrantAsync(NpgsqlConnection connection, UserId user, string role, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update account set roles = array_append(roles, @role) where id = @id and @role <> all (roles)",
            new { id = user.Value, role },
            cancellationToken: cancellationToken));

    public Task RevokeAsync(NpgsqlConnection connection, UserId user, string role, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update account set roles = array_remove(roles, @role) where id = @id",
            new { id = user.Value, role },
            cancellationToken: cancellationToken));

    private sealed class AccountRow
    {
        public required string Email { get; init; }
        public required string DisplayName { get; init; }
        public required string PasswordHash { get; init; }
        public required string[] Roles { get; init; }
        public bool IsVerified { get; init; }
    }
}

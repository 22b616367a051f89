using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Messaging;

namespace StreamPlatform.Identity.Sessions;

// Rows of sessions and their refresh tokens. The caller chooses the shard, opens the connection and owns the transaction.
internal sealed class SessionStore(IOptions<IdentityOptions> options, TimeProvider clock)
{
    private readonly IdentityOptions _options = options.Value;

    public async Task<StartedSession> StartAsync(
        NpgsqlConnection connection, UserId user, string userAgent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.NewGuid();
        var expiresAt = now + _options.SessionLifetime;
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into session (id, user_id, user_agent, generation, rotated_at, created_at, last_used_at, expires_at)
            values (@id, @userId, @userAgent, 1, @now, @now, @now, @expiresAt)
            """,
            new { id, userId = user.Value, userAgent, now, expiresAt },
            cancellationToken: cancellationToken));
        return new StartedSession(id, await IssueAsync(connection, user, id, 1, expiresAt, cancellationToken));
    }

    // Locks the session: of two requests with the same token the second one sees what the first one did.
    public async Task<PresentedToken?> FindAsync(NpgsqlConnection connection, RefreshToken token, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<PresentedRow>(new CommandDefinition(
            """
            select s.id, t.generation, t.expires_at as token_expires_at, s.generation as newest_generation, s.rotated_at,
                s.expires_at as session_expires_at, s.ended_at is not null as has_ended, s.user_agent
            from refresh_token t join session s on s.id = t.session_id
            where t.hash = @Hash and s.user_id = @userId
            for update of s
            """,
            new { token.Hash, userId = token.User.Value },
            cancellationToken: cancellationToken));
        return row?.ToPresentedToken();
    }

    public async Task<IssuedRefreshToken> RotateAsync(
        NpgsqlConnection connection, UserId user, PresentedToken presented, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "update session set generation = generation + 1, rotated_at = @now, last_used_at = @now where id = @SessionId",
            new { presented.SessionId, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));
        return await IssueAsync(
            connection, user, presented.SessionId, presented.NewestGeneration + 1, presented.SessionExpiresAt, cancellationToken);
    }

    public Task<IssuedRefreshToken> RepeatAsync(
        NpgsqlConnection connection, UserId user, PresentedToken presented, CancellationToken cancellationToken) =>
        IssueAsync(connection, user, presented.SessionId, presented.NewestGeneration, presented.SessionExpiresAt, cancellationToken);

    // What is being watched with it ends too: the event is committed with the end.
    public async Task<bool> EndAsync(UnitOfWork work, UserId user, Guid sessionId, CancellationToken cancellationToken)
    {
        var ended = await work.Connection.ExecuteAsync(new CommandDefinition(
            "update session set ended_at = @now where id = @sessionId and user_id = @userId and ended_at is null",
            new { sessionId, userId = user.Value, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken)) == 1;
        if (ended)
        {
            await work.PublishAsync(new SignInEnded(user.Value, sessionId.ToString()), cancellationToken);
        }

        return ended;
    }

    // How many there were.
    public async Task<int> EndAllAsync(UnitOfWork work, UserId user, CancellationToken cancellationToken)
    {
        var ended = (await work.Connection.QueryAsync<Guid>(new CommandDefinition(
            "update session set ended_at = @now where user_id = @userId and ended_at is null returning id",
            new { userId = user.Value, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken))).AsList();
        foreach (var sessionId in ended)
        {
            await work.PublishAsync(new SignInEnded(user.Value, sessionId.ToString()), cancellationToken);
        }

        return ended.Count;
    }

    public Task<bool> IsLiveAsync(NpgsqlConnection connection, UserId user, Guid sessionId, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from session where id = @sessionId and user_id = @userId and ended_at is null and expires_at > @now)",
            new { sessionId, userId = user.Value, now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    private async Task<IssuedRefreshToken> IssueAsync(
        NpgsqlConnection connection, UserId user, Guid sessionId, int generation, DateTimeOffset sessionExpiresAt,
        CancellationToken cancellationToken)
    {
        var token = RefreshToken.New(user);
        var idleUntil = clock.GetUtcNow() + _options.SessionIdleLifetime;
        var expiresAt = idleUntil < sessionExpiresAt ? idleUntil : sessionExpiresAt;
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into refresh_token (hash, session_id, generation, expires_at) values (@Hash, @sessionId, @generation, @expiresAt)",
            new { token.Hash, sessionId, generation, expiresAt },
            cancellationToken: cancellationToken));
        return new IssuedRefreshToken(token, expiresAt);
    }

    private sealed class PresentedRow
    {
        public Guid Id { get; init; }
        public int Generation { get; init; }
        public DateTimeOffset TokenExpiresAt { get; init; }
        public int NewestGeneration { get; init; }
        public DateTimeOffset RotatedAt { get; init; }
        public DateTimeOffset SessionExpiresAt { get; init; }
        public bool HasEnded { get; init; }
        public required string UserAgent { get; init; }

        public PresentedToken ToPresentedToken() =>
            new(Id, Generation, TokenExpiresAt, NewestGeneration, RotatedAt, SessionExpiresAt, HasEnded, UserAgent);
    }
}

internal sealed record StartedSession(Guid Id, IssuedRefreshToken Refresh);

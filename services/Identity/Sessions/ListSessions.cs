using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Sessions;

internal sealed record OwnSession(Guid Id, string UserAgent, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool IsCurrent);

internal sealed record OwnSessions(IReadOnlyList<OwnSession> Items);

internal static class ListSessions
{
    public static async Task<Ok<OwnSessions>> Handle(
        Caller caller, Shards shards, IOptions<IdentityOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var connection = await shards.For(caller.User).OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<(Guid Id, string UserAgent, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt)>(new CommandDefinition(
            """
            select id, user_agent, created_at, last_used_at from session
            where user_id = @userId and ended_at is null and expires_at > @now and last_used_at > @idleSince
            order by last_used_at desc limit 100
            """,
            new { userId = caller.User.Value, now = clock.GetUtcNow(), idleSince = clock.GetUtcNow() - options.Value.SessionIdleLifetime },
            cancellationToken: cancellationToken));
        return TypedResults.Ok(new OwnSessions(
            [.. rows.Select(row => new OwnSession(row.Id, row.UserAgent, row.CreatedAt, row.LastUsedAt, row.Id == caller.SessionId))]));
    }
}

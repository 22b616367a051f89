using Dapper;
using Npgsql;

namespace StreamPlatform.Payments.Entitlements;

internal sealed record HeldEntitlement(string Scope, DateTimeOffset? Until, long Version);

internal sealed class EntitlementRows(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<IReadOnlyList<HeldEntitlement>> OfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<HeldEntitlement>(new CommandDefinition(
            "select scope, until, version from entitlement where user_id = @userId and granted and (until is null or until > @now) order by scope",
            new { userId, now = time.GetUtcNow() },
            cancellationToken: cancellationToken))).AsList();
    }

    public async Task<IReadOnlyList<(string UserId, string Scope)>> LapsedAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<(string, string)>(new CommandDefinition(
            "select user_id, scope from entitlement where granted and until <= @now order by until limit @limit",
            new { now = time.GetUtcNow(), limit },
            cancellationToken: cancellationToken))).AsList();
    }
}

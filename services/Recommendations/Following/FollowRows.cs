using Dapper;
using Npgsql;

namespace StreamPlatform.Recommendations.Following;

internal sealed class FollowRows(NpgsqlDataSource database)
{
    // Of two events about the same viewer and channel the greater version counts, whichever comes first.
    public async Task SetAsync(string userId, string channelId, bool following, long version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into follow (user_id, channel_id, version, following) values (@userId, @channelId, @version, @following)
            on conflict (user_id, channel_id) do update set version = excluded.version, following = excluded.following
            where follow.version < excluded.version
            """,
            new { userId, channelId, following, version },
            cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlySet<string>> FollowedAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<string>(new CommandDefinition(
            "select channel_id from follow where user_id = @userId and following", new { userId }, cancellationToken: cancellationToken)))
            .ToHashSet(StringComparer.Ordinal);
    }
}

using Dapper;
using Npgsql;

namespace StreamPlatform.Recommendations.Preferences;

internal sealed class PreferenceRows(NpgsqlDataSource database)
{
    public async Task<bool> UsesViewingAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<bool?>(new CommandDefinition(
            "select use_viewing from preference where user_id = @userId", new { userId }, cancellationToken: cancellationToken)) ?? true;
    }

    // Not to be used means not to be kept: what there is goes in the same transaction.
    public async Task SetAsync(string userId, bool useViewing, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            with said as (
                insert into preference (user_id, use_viewing) values (@userId, @useViewing)
                on conflict (user_id) do update set use_viewing = excluded.use_viewing)
            delete from viewing where viewer_id = @userId and not @useViewing
            """,
            new { userId, useViewing },
            cancellationToken: cancellationToken));
    }
}

using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace StreamPlatform.Streaming.Pushing;

// The videos that became ready last and that others may watch.
internal static class ListNewest
{
    private const int Most = 1000;

    public static async Task<Ok<string[]>> Handle(int limit, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await connection.QueryAsync<string>(new CommandDefinition(
            """
            select p.video_id
            from plan p join video v on v.video_id = p.video_id
            where p.ready_at is not null and v.published and v.visibility <> 'Private' and not v.removed
            order by p.ready_at desc limit @Limit
            """,
            new { Limit = Math.Clamp(limit, 0, Most) },
            cancellationToken: cancellationToken));
        return TypedResults.Ok(found.Distinct(StringComparer.Ordinal).ToArray());
    }
}

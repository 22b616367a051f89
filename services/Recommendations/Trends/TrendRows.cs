using Dapper;
using Npgsql;

namespace StreamPlatform.Recommendations.Trends;

internal sealed record Trend(string Region, string VideoId, double Score);

internal sealed class TrendRows(NpgsqlDataSource database)
{
    // What was watched lately, by region; a sitting counts half as much after each half life. Viewers count once per video, however often they come.
    public async Task<IReadOnlyList<Trend>> ReadAsync(DateTimeOffset now, TimeSpan window, TimeSpan halfLife, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Trend>(new CommandDefinition(
            """
            select region, video_id, sum(score)::float8 as score from (
                select region, video_id, max(strength * power(0.5, extract(epoch from @now - started_at)::float8 / @halfLife)) as score
                from viewing where started_at between @since and @now and counted
                group by region, video_id, coalesce(viewer_id, session_id)) as viewers
            group by region, video_id
            """,
            new { now, since = now - window, halfLife = halfLife.TotalSeconds },
            cancellationToken: cancellationToken))).AsList();
    }
}

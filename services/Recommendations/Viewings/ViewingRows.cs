using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Viewing;

namespace StreamPlatform.Recommendations.Viewings;

internal sealed record LearnedViewing(string ViewerId, string VideoId, float Strength, long StartedAt);

internal sealed class ViewingRows(NpgsqlDataSource database)
{
    // A sitting that is told twice is one row, with the longer of the two. Nothing is kept of removed videos, of viewers who do not want it, or of
    // sittings from before they cleared their history.
    public async Task AddAsync(ViewingSummarised sitting, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into viewing (session_id, video_id, viewer_id, region, started_at, strength, counted)
            select @SessionId, @VideoId, @ViewerId, @Region, @StartedAt, @strength, @CountedAsView
            where not exists (select from video where video_id = @VideoId and removed)
                and not exists (select from preference where user_id = @ViewerId and (not use_viewing or @StartedAt <= cleared_at))
            on conflict (session_id) do update set strength = excluded.strength, counted = viewing.counted or excluded.counted
            where viewing.strength < excluded.strength
            """,
            new { sitting.SessionId, sitting.VideoId, sitting.ViewerId, sitting.Region, sitting.StartedAt, sitting.CountedAsView, strength = Taste.StrengthOf(sitting) },
            cancellationToken: cancellationToken));
    }

    // The newest first.
    public async Task<IReadOnlyList<Watched>> HistoryAsync(string viewerId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Watched>(new CommandDefinition(
            """
            select video_id, max(strength) as strength from viewing where viewer_id = @viewerId
            group by video_id order by max(started_at) desc limit @limit
            """,
            new { viewerId, limit },
            cancellationToken: cancellationToken))).AsList();
    }

    public async Task ClearAsync(string viewerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            with mark as (
                insert into preference (user_id, cleared_at) values (@viewerId, @now)
                on conflict (user_id) do update set cleared_at = excluded.cleared_at)
            delete from viewing where viewer_id = @viewerId
            """,
            new { viewerId, now },
            cancellationToken: cancellationToken));
    }

    // The newest of all viewers, read as they come: a training holds them, nobody else does.
    public async IAsyncEnumerable<LearnedViewing> NewestAsync(int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select viewer_id, video_id, strength, extract(epoch from started_at)::bigint from viewing
            where viewer_id is not null and strength >= @Bounce order by added desc limit @limit
            """,
            new { Bounce = Taste.Bounce, limit },
            cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new LearnedViewing(reader.GetString(0), reader.GetString(1), reader.GetFloat(2), reader.GetInt64(3));
        }
    }

    public async Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition("delete from viewing where started_at < @time", new { time }, cancellationToken: cancellationToken));
    }
}

using Dapper;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Removal;

// What is not wanted any more, in the database.
internal sealed class Removals(NpgsqlDataSource database)
{
    // On it every replica hears, at commit, the id of a video or a source that it shall stop working for.
    public const string Channel = "work_unwanted";

    public async Task<bool> IsUnwantedAsync(string videoId, string sourceId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            """
            select exists (select 1 from removed_video where video_id = @videoId)
                or exists (select 1 from discarded_source where source_id = @sourceId)
            """,
            new { videoId, sourceId },
            cancellationToken: cancellationToken));
    }

    // Which of these videos and sources are not wanted any more.
    public static async Task<IReadOnlyList<string>> UnwantedAsync(NpgsqlConnection connection, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition(
            """
            select video_id from removed_video where video_id = any(@ids)
            union all
            select source_id from discarded_source where source_id = any(@ids)
            """,
            new { ids = ids.ToArray() },
            cancellationToken: cancellationToken))];

    public static async Task RemoveVideoAsync(UnitOfWork work, string videoId, DateTimeOffset sweepAt, CancellationToken cancellationToken)
    {
        await ExecuteAsync(work, "insert into removed_video (video_id) values (@videoId) on conflict do nothing", new { videoId }, cancellationToken);
        await ExecuteAsync(work, "delete from plan where video_id = @videoId", new { videoId }, cancellationToken);
        await LookAgainAsync(work, videoId, planId: string.Empty, sweepAt, cancellationToken);
        await AnnounceAsync(work, videoId, cancellationToken);
    }

    // Returns the plans of the source, with the one that a worker may just be making.
    public static async Task<IReadOnlyList<string>> DiscardSourceAsync(
        UnitOfWork work, string videoId, string sourceId, DateTimeOffset sweepAt, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            work, "insert into discarded_source (source_id, video_id) values (@sourceId, @videoId) on conflict do nothing", new { sourceId, videoId }, cancellationToken);
        var known = await work.Connection.QueryAsync<string>(new CommandDefinition(
            "delete from plan where source_id = @sourceId returning plan_id", new { sourceId }, work.Transaction, cancellationToken: cancellationToken));
        var plans = known.Append(Ids.Plan(sourceId, TranscodingPlan.Version)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var planId in plans)
        {
            await LookAgainAsync(work, videoId, planId, sweepAt, cancellationToken);
        }

        await AnnounceAsync(work, sourceId, cancellationToken);
        return plans;
    }

    private static Task LookAgainAsync(UnitOfWork work, string videoId, string planId, DateTimeOffset sweepAt, CancellationToken cancellationToken) =>
        ExecuteAsync(
            work,
            """
            insert into removed_prefix (video_id, plan_id, sweep_at) values (@videoId, @planId, @sweepAt)
            on conflict (video_id, plan_id) do update set sweeps = 0, sweep_at = excluded.sweep_at
            """,
            new { videoId, planId, sweepAt },
            cancellationToken);

    private static Task AnnounceAsync(UnitOfWork work, string id, CancellationToken cancellationToken) =>
        ExecuteAsync(work, "select pg_notify(@Channel, @id)", new { Channel, id }, cancellationToken);

    private static Task ExecuteAsync(UnitOfWork work, string sql, object parameters, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, work.Transaction, cancellationToken: cancellationToken));
}

using Dapper;
using Npgsql;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Jobs;

namespace StreamPlatform.Transcoder.Planning;

// Plans in the database.
internal sealed class PlanStore(NpgsqlDataSource database)
{
    // The plan of a job that is still to be done; null when the job is done, the plan failed, or its video removed.
    public async Task<TranscodingPlan?> FindForAsync(TranscodeJob job, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var document = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            """
            select document from plan
            join job using (plan_id)
            where plan_id = @PlanId and plan.state = 'running' and name = @Job and job.state <> 'done'
            """,
            job,
            cancellationToken: cancellationToken));
        return document is null ? null : PlanJson.Read(document);
    }

    public async Task<bool> IsRemovedAsync(string videoId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select 1 from removed_video where video_id = @videoId)", new { videoId }, cancellationToken: cancellationToken));
    }

    // False when the plan is there already, or its video has been removed meanwhile.
    public static async Task<bool> AddAsync(UnitOfWork work, TranscodingPlan plan, IReadOnlyList<PlannedJob> jobs, CancellationToken cancellationToken)
    {
        var added = await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into plan (plan_id, video_id, source_id, document)
            select @PlanId, @VideoId, @SourceId, @Document::jsonb
            where not exists (select 1 from removed_video where video_id = @VideoId)
            on conflict do nothing
            """,
            new { plan.PlanId, plan.VideoId, plan.SourceId, Document = PlanJson.Write(plan) },
            work.Transaction,
            cancellationToken: cancellationToken));
        if (added == 0)
        {
            return false;
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into job (plan_id, name, position, queue, weight)
            select @PlanId, name, position, queue, weight
            from unnest(@Names, @Queues, @Weights) with ordinality as j (name, queue, weight, position)
            """,
            new
            {
                plan.PlanId,
                Names = jobs.Select(job => job.Name).ToArray(),
                Queues = jobs.Select(job => job.Queue).ToArray(),
                Weights = jobs.Select(job => job.Weight).ToArray(),
            },
            work.Transaction,
            cancellationToken: cancellationToken));
        return true;
    }

    // Deletes what is known of a video, and remembers that it is gone, because its upload may be heard of later.
    public static Task RemoveVideoAsync(UnitOfWork work, string videoId, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into removed_video (video_id) values (@videoId) on conflict do nothing;
            delete from plan where video_id = @videoId
            """,
            new { videoId },
            work.Transaction,
            cancellationToken: cancellationToken));

    // False when it is not running any more: then there is nothing to tell either.
    public static async Task<bool> FailAsync(UnitOfWork work, string planId, CancellationToken cancellationToken) =>
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update plan set state = 'failed' where plan_id = @planId and state = 'running'", new { planId }, work.Transaction, cancellationToken: cancellationToken)) == 1;
}

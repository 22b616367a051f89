using Dapper;
using Npgsql;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Jobs;

namespace StreamPlatform.Transcoder.Planning;

// Plans in the database.
internal sealed class PlanStore(NpgsqlDataSource database)
{
    // The plan of a job that is still to be done; null when the job is done, the plan failed, has gone or is in another attempt.
    public async Task<TranscodingPlan?> FindForAsync(TranscodeJob job, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var document = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            """
            select document from plan
            join job using (plan_id)
            where plan_id = @PlanId and plan.state = 'running' and plan.attempt = @Attempt and name = @Job and job.state <> 'done'
            """,
            job,
            cancellationToken: cancellationToken));
        return document is null ? null : PlanJson.Read(document);
    }

    // Which video and source a plan is of; null when it has gone.
    public async Task<(string VideoId, string SourceId)?> OriginOfAsync(string planId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<(string, string)?>(new CommandDefinition(
            "select video_id, source_id from plan where plan_id = @planId", new { planId }, cancellationToken: cancellationToken));
    }

    // False when the plan is there already, or its video or source has been given up meanwhile.
    public static async Task<bool> AddAsync(
        UnitOfWork work, TranscodingPlan plan, IReadOnlyList<PlannedJob> jobs, int attempt, CancellationToken cancellationToken)
    {
        var added = await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into plan (plan_id, video_id, source_id, document, attempt)
            select @PlanId, @VideoId, @SourceId, @Document::jsonb, @attempt
            where not exists (select 1 from removed_video where video_id = @VideoId)
                and not exists (select 1 from discarded_source where source_id = @SourceId)
            on conflict do nothing
            """,
            new { plan.PlanId, plan.VideoId, plan.SourceId, Document = PlanJson.Write(plan), attempt },
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

    // Makes an unfinished plan run in a newer attempt: what is not done waits to be sent again. False when there is no such plan.
    public static async Task<bool> BeginAttemptAsync(UnitOfWork work, string planId, int attempt, CancellationToken cancellationToken)
    {
        var state = await work.Connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select state from plan where plan_id = @planId for update", new { planId }, work.Transaction, cancellationToken: cancellationToken));
        if (state is null)
        {
            return false;
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            with begun as (
                update plan set state = 'running', attempt = @attempt, started_at = now(), progressed_at = now(),
                    weight_at_start = (select coalesce(sum(weight), 0) from job where job.plan_id = plan.plan_id and job.state = 'done')
                where plan_id = @planId and attempt < @attempt and state <> 'done'
                returning plan_id)
            update job set state = 'waiting' from begun where job.plan_id = begun.plan_id and job.state = 'queued'
            """,
            new { planId, attempt },
            work.Transaction,
            cancellationToken: cancellationToken));
        return true;
    }

    // Makes a failed plan run again in the same attempt: all its jobs but this one, which is at work, wait to be sent. False when it has not failed.
    public static async Task<bool> ReviveAsync(UnitOfWork work, TranscodeJob job, CancellationToken cancellationToken)
    {
        var revived = await work.Connection.ExecuteAsync(new CommandDefinition(
            "update plan set state = 'running', progressed_at = now() where plan_id = @PlanId and attempt = @Attempt and state = 'failed'",
            job, work.Transaction, cancellationToken: cancellationToken));
        if (revived == 0)
        {
            return false;
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update job set state = 'waiting' where plan_id = @PlanId and state = 'queued' and name <> @Job",
            job, work.Transaction, cancellationToken: cancellationToken));
        return true;
    }

    // The attempt that failed; null when the plan is not running any more: then there is nothing to tell either.
    public static Task<int?> FailAsync(UnitOfWork work, string planId, CancellationToken cancellationToken) =>
        work.Connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            "update plan set state = 'failed' where plan_id = @planId and state = 'running' returning attempt",
            new { planId }, work.Transaction, cancellationToken: cancellationToken));
}

using Dapper;
using StreamPlatform.Messaging;

namespace StreamPlatform.Transcoder.Jobs;

// Which jobs of a plan wait, stand in a queue, are done.
internal static class JobBoard
{
    // Sends what may be sent now: everything that goes first, and of the rest as many as the window of the video leaves open.
    public static async Task SendAsync(UnitOfWork work, string planId, int window, CancellationToken cancellationToken)
    {
        var jobs = await work.Connection.QueryAsync<(string Name, string Queue, int Attempt)>(new CommandDefinition(
            """
            update job set state = 'queued', queued_at = now()
            where plan_id = @planId and state = 'waiting' and (
                queue <> @Rest
                or position in (
                    select position from job where plan_id = @planId and queue = @Rest and state = 'waiting' order by position
                    limit greatest(0, @window - (select count(*) from job where plan_id = @planId and queue = @Rest and state = 'queued'))))
            returning name, queue, (select attempt from plan where plan.plan_id = @planId)
            """,
            new { planId, window, JobQueues.Rest },
            work.Transaction,
            cancellationToken: cancellationToken));
        foreach (var (name, queue, attempt) in jobs)
        {
            await work.EnqueueAsync(queue, new TranscodeJob(planId, name, attempt), cancellationToken);
        }
    }

    // Null when the plan has gone, or the job was done before. The plan's row is locked, so that its jobs complete one after another.
    public static async Task<PlanProgress?> CompleteAsync(UnitOfWork work, string planId, string job, CancellationToken cancellationToken)
    {
        var start = await work.Connection.QuerySingleOrDefaultAsync<(DateTimeOffset At, long Weight)?>(new CommandDefinition(
            "select started_at, weight_at_start from plan where plan_id = @planId and state = 'running' for update",
            new { planId }, work.Transaction, cancellationToken: cancellationToken));
        if (start is not var (startedAt, weightAtStart))
        {
            return null;
        }

        var changed = await work.Connection.ExecuteAsync(new CommandDefinition(
            "update job set state = 'done' where plan_id = @planId and name = @job and state <> 'done'",
            new { planId, job }, work.Transaction, cancellationToken: cancellationToken));
        if (changed == 0)
        {
            return null;
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update plan set progressed_at = now() where plan_id = @planId", new { planId }, work.Transaction, cancellationToken: cancellationToken));
        var jobs = (await work.Connection.QueryAsync<(string Name, long Weight, bool Done)>(new CommandDefinition(
            "select name, weight, state = 'done' from job where plan_id = @planId",
            new { planId }, work.Transaction, cancellationToken: cancellationToken))).AsList();
        var progress = new PlanProgress(
            startedAt, weightAtStart, jobs.Sum(one => one.Weight), jobs.Where(one => one.Done).Sum(one => one.Weight),
            jobs.Where(one => one.Done).Select(one => one.Name).ToHashSet(StringComparer.Ordinal), Complete: jobs.TrueForAll(one => one.Done));
        if (progress.Complete)
        {
            await work.Connection.ExecuteAsync(new CommandDefinition(
                "update plan set state = 'done' where plan_id = @planId", new { planId }, work.Transaction, cancellationToken: cancellationToken));
        }

        return progress;
    }
}

using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;

namespace StreamPlatform.Transcoder.Removal;

// Lists twice more what was deleted: soon, for what was on its way just then, and when no job that ran at the time can be alive any more.
internal sealed class PrefixSweeper(
    UnitOfWorkFactory units, MediaStore media, TimeProvider clock, IOptions<TranscoderOptions> options, ILogger<PrefixSweeper> logger) : BackgroundService
{
    private const int Batch = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SweepAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the rows are still there: the next round begins anew, whatever it was
                logger.SweepInterrupted(exception);
            }
        }
    }

    private async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = (await work.Connection.QueryAsync<(string VideoId, string PlanId, int Sweeps)>(new CommandDefinition(
            "select video_id, plan_id, sweeps from removed_prefix where sweep_at <= @now order by sweep_at limit @Batch for update skip locked",
            new { now, Batch },
            work.Transaction,
            cancellationToken: cancellationToken))).AsList();
        foreach (var (videoId, planId, sweeps) in due)
        {
            var deleted = planId.Length == 0
                ? await media.DeleteVideoAsync(videoId, cancellationToken)
                : await media.DeletePlanAsync(videoId, planId, cancellationToken);
            if (deleted > 0)
            {
                logger.LateBlobsDeleted(videoId, planId, deleted);
            }

            await work.Connection.ExecuteAsync(new CommandDefinition(
                sweeps == 0
                    ? "update removed_prefix set sweeps = 1, sweep_at = @Next where video_id = @videoId and plan_id = @planId"
                    : "delete from removed_prefix where video_id = @videoId and plan_id = @planId",
                new { videoId, planId, Next = now + options.Value.LastSweepAfter },
                work.Transaction,
                cancellationToken: cancellationToken));
        }

        await work.CommitAsync(cancellationToken);
        return due.Count;
    }
}

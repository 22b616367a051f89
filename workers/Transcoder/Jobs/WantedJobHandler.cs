using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Removal;

namespace StreamPlatform.Transcoder.Jobs;

// Lets a job be carried out for as long as anybody wants it: it ends at once when its video or source is given up, and takes away what it has written since.
internal sealed class WantedJobHandler(
    TranscodeJobHandler jobs, PlanStore plans, Removals removals, RunningWork running, MediaStore media, ILogger<WantedJobHandler> logger)
    : IMessageHandler<TranscodeJob>
{
    public async Task HandleAsync(TranscodeJob message, MessageContext context, CancellationToken cancellationToken)
    {
        if (await plans.OriginOfAsync(message.PlanId, cancellationToken) is not var (videoId, sourceId))
        {
            logger.JobUnwanted(message.Job, message.PlanId);
            return;
        }

        using var work = running.Begin(videoId, sourceId, cancellationToken);
        try
        {
            if (!await removals.IsUnwantedAsync(videoId, sourceId, cancellationToken))
            {
                await jobs.HandleAsync(message, context, work.Token);
            }
        }
        catch (Exception) when (work.IsUnwanted && !cancellationToken.IsCancellationRequested)
        {
            logger.JobStopped(message.Job, message.PlanId);
        }

        // the removal has listed what was there; this job has added to it since
        if (work.IsUnwanted || await removals.IsUnwantedAsync(videoId, sourceId, cancellationToken))
        {
            await media.DeletePlanAsync(videoId, message.PlanId, cancellationToken);
        }
    }
}

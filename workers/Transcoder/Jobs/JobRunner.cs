using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Jobs;

// Does the work of a job, all but its last transaction.
internal sealed class JobRunner(ChunkEncoder chunks, AudioEncoder audio, PosterMaker posters, UnitOfWorkFactory units)
{
    // A short chunk is told of whole; a chunk of minutes every few segments of each rung
    private const int SegmentsOfAShortChunk = 4;

    private const int AudioBatch = 30;

    public async Task<JobOutcome> RunAsync(TranscodingPlan plan, PlannedJob job, CancellationToken cancellationToken) => job.Kind switch
    {
        JobKind.Chunk => await EncodeAsync(
            ChunkAnnouncer(plan, job),
            announcer => chunks.EncodeAsync(plan, job.Chunk, job.Rungs, job.Queue == JobQueues.First, announcer.AddAsync, cancellationToken)),
        JobKind.Audio => await EncodeAsync(
            AudioAnnouncer(plan),
            announcer => audio.EncodeAsync(plan, plan.Sound!, announcer.AddAsync, cancellationToken)),
        _ => new JobOutcome(null, await posters.MakeAsync(plan, cancellationToken)),
    };

    private static async Task<JobOutcome> EncodeAsync(SegmentAnnouncer announcer, Func<SegmentAnnouncer, Task> encode)
    {
        try
        {
            await encode(announcer);
            return new JobOutcome(announcer, null);
        }
        catch
        {
            announcer.Dispose();
            throw;
        }
    }

    private SegmentAnnouncer ChunkAnnouncer(TranscodingPlan plan, PlannedJob job) => new(
        units,
        job.Rungs.Count * SegmentsOfAShortChunk + 1,
        (work, segments) => work.PublishAsync(new ChunkTranscoded(plan.VideoId, plan.PlanId, job.Chunk.Number, segments), CancellationToken.None));

    private SegmentAnnouncer AudioAnnouncer(TranscodingPlan plan)
    {
        var last = plan.Audio.Count - 1;
        return new SegmentAnnouncer(
            units,
            AudioBatch,
            (work, segments) => work.PublishAsync(
                new AudioTranscoded(plan.VideoId, plan.PlanId, SourceSound.Track, segments, Complete: segments.Any(segment => segment.Number == last)), CancellationToken.None))
        {
            TellsFirstAtOnce = true,
        };
    }
}

using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Jobs;

// Does the work of a job, all but its last transaction.
internal sealed class JobRunner(ChunkEncoder chunks, AudioEncoder audio, PosterMaker posters, TextExtractor texts, UnitOfWorkFactory units)
{
    // A short chunk is told of whole; a chunk of minutes every few segments of each rung
    private const int SegmentsOfAShortChunk = 4;

    private const int AudioBatch = 30;

    public async Task<JobOutcome> RunAsync(TranscodingPlan plan, PlannedJob job, CancellationToken cancellationToken) => job.Kind switch
    {
        JobKind.Chunk => await EncodeAsync(
            plan,
            ChunkAnnouncer(plan, job),
            announcer => chunks.EncodeAsync(plan, job.Chunk, job.Rungs, job.Queue == JobQueues.First, announcer.AddAsync, cancellationToken)),
        JobKind.Audio => await EncodeAsync(
            plan,
            AudioAnnouncer(plan, job.Sound!),
            announcer => audio.EncodeAsync(plan, job.Sound!, announcer.AddAsync, cancellationToken)),
        JobKind.Text => new JobOutcome(null, null) { Texts = await texts.ExtractAsync(plan, cancellationToken) },
        _ => new JobOutcome(null, await posters.MakeAsync(plan, cancellationToken)),
    };

    private static async Task<JobOutcome> EncodeAsync(TranscodingPlan plan, SegmentAnnouncer announcer, Func<SegmentAnnouncer, Task<SourceRepair?>> encode)
    {
        try
        {
            var repair = await encode(announcer);
            return new JobOutcome(announcer, null, repair is null ? null : new SourceRepaired(plan.VideoId, plan.SourceId, plan.PlanId, repair));
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

    private SegmentAnnouncer AudioAnnouncer(TranscodingPlan plan, SourceSound sound)
    {
        var last = plan.Audio.Count - 1;
        return new SegmentAnnouncer(
            units,
            AudioBatch,
            (work, segments) => work.PublishAsync(
                new AudioTranscoded(plan.VideoId, plan.PlanId, sound.Track, segments, Complete: segments.Any(segment => segment.Number == last)), CancellationToken.None))
        {
            TellsFirstAtOnce = true,
        };
    }
}

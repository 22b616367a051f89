using System.Globalization;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// Cuts a plan into jobs, in the order in which they should be done. Pure.
internal static class JobPlanner
{
    public const string PosterJob = "poster";
    public const string TextJob = "text";

    // The first chunk of the lowest rungs takes a third of the time that all rungs take: enough to begin to play
    private const int RungsToBeginWith = 3;

    public static IReadOnlyList<PlannedJob> Jobs(TranscodingPlan plan)
    {
        var chunks = plan.Chunks;
        var jobs = new List<PlannedJob>();
        if (plan.Rungs.Count > RungsToBeginWith)
        {
            var upper = plan.Rungs.Count - RungsToBeginWith;
            jobs.Add(ChunkJob(plan, "chunk-0-lower", JobQueues.First, chunks[0], [.. plan.Rungs.Skip(upper)]));
            jobs.Add(ChunkJob(plan, "chunk-0-upper", JobQueues.First, chunks[0], [.. plan.Rungs.Take(upper)]));
        }
        else
        {
            jobs.Add(ChunkJob(plan, "chunk-0", JobQueues.First, chunks[0], plan.Rungs));
        }

        // other languages are not waited for: a video is playable with its first sound
        jobs.AddRange(plan.Sounds.Select((sound, number) =>
            new PlannedJob(sound.Track, JobKind.Audio, number == 0 ? JobQueues.Audio : JobQueues.Rest, 0) { Sound = sound }));
        jobs.Add(new PlannedJob(PosterJob, JobKind.Poster, JobQueues.Rest, 0));
        if (plan.Texts.Count > 0)
        {
            jobs.Add(new PlannedJob(TextJob, JobKind.Text, JobQueues.Rest, 0));
        }

        jobs.AddRange(chunks.Skip(1).Select(chunk =>
            ChunkJob(plan, "chunk-" + chunk.Number.ToString(CultureInfo.InvariantCulture), JobQueues.Rest, chunk, plan.Rungs)));
        return jobs;
    }

    private static PlannedJob ChunkJob(TranscodingPlan plan, string name, string queue, Media.ChunkSpan chunk, IReadOnlyList<Media.Rung> rungs) =>
        new(name, JobKind.Chunk, queue, rungs.Sum(rung => rung.Size.Pixels / plan.FrameIntervalOf(rung)) * chunk.Frames)
        {
            Chunk = chunk,
            Rungs = rungs,
        };
}

using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// How much of a plan's work is done. The time that is left is reckoned from the pace of this attempt alone.
internal sealed record PlanProgress(
    DateTimeOffset StartedAt, long WeightAtStart, long Total, long Done, IReadOnlySet<string> DoneJobs, bool Complete)
{
    // Sound and poster weigh nothing: all pictures may be done before they are.
    private const double MostOfTheUnfinished = 99.9;

    public TranscodingProgressed ToEvent(TranscodingPlan plan, DateTimeOffset now)
    {
        var percent = Complete ? 100 : Math.Min(Percent(Done, Total), MostOfTheUnfinished);
        return new TranscodingProgressed(plan.VideoId, plan.PlanId, percent, Remaining(now), [.. plan.Rungs.Select(rung => Of(plan, rung))]);
    }

    private TimeSpan? Remaining(DateTimeOffset now)
    {
        var sinceStart = Done - WeightAtStart;
        return Complete ? TimeSpan.Zero : sinceStart > 0 ? (now - StartedAt) * ((double)(Total - Done) / sinceStart) : null;
    }

    private RungProgress Of(TranscodingPlan plan, Rung rung)
    {
        var chunks = JobPlanner.Jobs(plan).Where(job => DoneJobs.Contains(job.Name) && job.Rungs.Contains(rung));
        return new RungProgress(rung.Name, Percent(chunks.Sum(job => job.Chunk.Frames), plan.TotalFrames));
    }

    private static double Percent(long part, long whole) => whole > 0 ? Math.Round(100.0 * part / whole, 1) : 0;
}

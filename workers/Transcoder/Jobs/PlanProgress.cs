using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Transcoder.Jobs;

// How much of a plan's work is done.
internal sealed record PlanProgress(DateTimeOffset StartedAt, long Done, long Total, bool Complete)
{
    public TranscodingProgressed ToEvent(string videoId, string planId, DateTimeOffset now)
    {
        if (Complete)
        {
            return new TranscodingProgressed(videoId, planId, 100, TimeSpan.Zero);
        }

        var share = Total > 0 ? (double)Done / Total : 0;
        TimeSpan? remaining = share > 0 ? (now - StartedAt) * ((1 - share) / share) : null;
        return new TranscodingProgressed(videoId, planId, Math.Round(share * 100, 1), remaining);
    }
}

using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// What has to be decoded for a chunk: from which frame of the video on, and how long the last picture may stand at the end. Pure.
internal sealed record DecodedSpan(long FirstFrame, long Skipped, TimeSpan Hold)
{
    // A source may end a little before its header says
    private static readonly TimeSpan ShortHold = TimeSpan.FromSeconds(4);

    // The filters need one picture before the one that stands
    private static readonly TimeSpan BeforeLastPicture = TimeSpan.FromSeconds(1);

    // Where nothing of a chunk can be decoded, a picture from before it stands in
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static DecodedSpan Of(TranscodingPlan plan, ChunkSpan chunk, bool patient)
    {
        var (rate, clock) = (plan.FrameRate, plan.Clock);
        var first = patient ? Math.Max(0, chunk.FirstFrame - rate.FramesIn(Patience)) : chunk.FirstFrame;
        var hold = patient ? rate.DurationOf(chunk.FirstFrame + chunk.Frames - first).ToTimeSpan() + ShortHold : ShortHold;
        if (clock.LastPicture is { } last)
        {
            var picture = last - clock.VideoStart;
            first = Math.Min(first, picture <= BeforeLastPicture ? 0 : rate.FramesIn(picture - BeforeLastPicture));
            var stands = rate.DurationOf(chunk.FirstFrame + chunk.Frames).ToTimeSpan() - picture;
            hold = stands > TimeSpan.Zero && stands + ShortHold > hold ? stands + ShortHold : hold;
        }

        return new DecodedSpan(first, chunk.FirstFrame - first, hold);
    }
}

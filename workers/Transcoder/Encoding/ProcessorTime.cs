using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// How long an encoder may compute before its source is taken for one that never ends: some twenty times what it needs. Pure.
internal static class ProcessorTime
{
    private const double PerSecondOfFullHd = 40;
    private const double PerSecondOfSound = 1;
    private const double FullHd = 1920 * 1080 * 30.0;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(20);

    public static TimeSpan ForPictures(TranscodingPlan plan, ChunkSpan chunk, DecodedSpan span)
    {
        var size = plan.Picture.DisplaySize;
        var load = Math.Max(0.1, size.Pixels * plan.FrameRate.FramesPerSecond / FullHd);
        var first = plan.Clock.Seekable ? span.FirstFrame : 0;
        return Least + plan.FrameRate.DurationOf(chunk.FirstFrame + chunk.Frames - first).ToTimeSpan() * PerSecondOfFullHd * load;
    }

    public static TimeSpan ForSound(TranscodingPlan plan) => Least + plan.Segments.Duration.ToTimeSpan() * PerSecondOfSound;
}

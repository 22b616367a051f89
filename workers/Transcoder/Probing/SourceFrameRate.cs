using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// The constant rate that a source is shown at. Pure.
internal static class SourceFrameRate
{
    // Some writers leave the header's rate to be guessed, and the guess is a thousand
    private static readonly FrameRate Implausible = new(250, 1);

    // Rates that differ by less are one rate in two roundings
    private const double SameRate = 1.05;

    public static FrameRate Of(VideoStreamProbe video, FrameRate? measured) =>
        video.AverageFrameRate is { } average && average <= Implausible
            ? FrameRatePlanner.Choose(video.BaseFrameRate, average)
            : FrameRatePlanner.Choose(measured, measured);

    // fields are counted twice, so that interlaced pictures always seem to vary
    public static bool Varies(VideoStreamProbe video) =>
        !video.IsInterlaced && video is { BaseFrameRate: { } shown, AverageFrameRate: { } average } && shown <= Implausible
        && shown.FramesPerSecond > average.FramesPerSecond * SameRate;
}

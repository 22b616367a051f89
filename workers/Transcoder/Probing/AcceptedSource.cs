using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// A source that can become a video. Its end is that of its last picture, as its packets say, not as its header promises.
internal sealed record AcceptedSource(SourceProbe Probe, TimeSpan VideoEnd, bool Seekable, FrameRate? Measured)
{
    // Some writers leave the header's rate to be guessed, and the guess is a thousand
    private static readonly FrameRate Implausible = new(250, 1);

    public FrameRate FrameRate
    {
        get
        {
            var video = Probe.Video!;
            return video.AverageFrameRate is { } average && average <= Implausible
                ? FrameRatePlanner.Choose(video.BaseFrameRate, average)
                : FrameRatePlanner.Choose(Measured, Measured);
        }
    }
}

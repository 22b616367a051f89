using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// What a source must be, as far as its header tells. Pure.
internal static class SourceRules
{
    private const int MostStreams = 64;

    public static RefusalReason? Check(SourceProbe probe, TranscoderOptions limits)
    {
        if (probe.Video is not { } video)
        {
            return RefusalReason.NoVideoStream;
        }

        var (coded, display) = (video.CodedSize, video.DisplaySize);
        if (coded.ShortSide < 2 || coded.LongSide > limits.LargestSide || display.LongSide > limits.LargestSide)
        {
            return RefusalReason.TooLarge(limits.LargestSide);
        }

        if (probe.VideoStreams.Count + probe.AudioStreams.Count > MostStreams)
        {
            return RefusalReason.TooManyStreams;
        }

        return probe.Duration > limits.LongestSource ? RefusalReason.TooLong(limits.LongestSource) : null;
    }

    // What ffprobe's own words mean when it gives up before it has recognised a container.
    public static RefusalReason Explain(string errors)
    {
        if (errors.Contains("not on whitelist", StringComparison.OrdinalIgnoreCase))
        {
            return RefusalReason.UnsupportedContainer;
        }

        return errors.Contains("moov atom not found", StringComparison.Ordinal) ? RefusalReason.MissingIndex : RefusalReason.NotAVideo;
    }

    // The storage, not the source, is at fault.
    public static bool IsUnreachable(string errors) =>
        errors.Contains("Server returned", StringComparison.Ordinal)
        || errors.Contains("Connection ", StringComparison.Ordinal)
        || errors.Contains("timed out", StringComparison.OrdinalIgnoreCase)
        || errors.Contains("HTTP error", StringComparison.Ordinal)
        || errors.Contains("Network is unreachable", StringComparison.Ordinal);
}

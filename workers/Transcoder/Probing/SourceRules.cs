using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// What a source must be, as far as its header tells. Pure.
internal static class SourceRules
{
    private const int MostStreams = 64;
    private const int SmallestSide = 2;

    public static RefusalReason? Check(SourceProbe probe, TranscoderOptions limits)
    {
        if (probe.Container.EndsWith("_pipe", StringComparison.Ordinal))
        {
            return RefusalReason.StillPicture;
        }

        if (probe.VideoStreams.Count + probe.AudioStreams.Count > MostStreams)
        {
            return RefusalReason.TooManyStreams(MostStreams);
        }

        if (probe.Video is not { } video)
        {
            return RefusalReason.NoVideoStream;
        }

        return probe.IsEncrypted ? RefusalReason.Encrypted : CheckPicture(video, limits);
    }

    private static RefusalReason? CheckPicture(VideoStreamProbe video, TranscoderOptions limits)
    {
        var (coded, display) = (video.CodedSize, video.DisplaySize);
        if (video.Codec is "unknown" or "none")
        {
            return RefusalReason.UnsupportedCodec;
        }

        if (coded.ShortSide < SmallestSide || display.ShortSide < SmallestSide)
        {
            return RefusalReason.Undecodable;
        }

        return coded.LongSide > limits.LargestSide || display.LongSide > limits.LargestSide || coded.Pixels > SourceInput.MostPixels
            ? RefusalReason.TooLarge(limits.LargestSide)
            : null;
    }

    // What ffprobe's own words mean when it gives up before it has recognised a container.
    public static RefusalReason Explain(string errors, TranscoderOptions limits)
    {
        if (errors.Contains("not on whitelist", StringComparison.OrdinalIgnoreCase))
        {
            return RefusalReason.UnsupportedContainer;
        }

        if (errors.Contains("Picture size ", StringComparison.Ordinal))
        {
            return RefusalReason.TooLarge(limits.LargestSide);
        }

        return errors.Contains("moov atom not found", StringComparison.Ordinal) ? RefusalReason.MissingIndex : RefusalReason.NotAVideo;
    }

    public static RefusalReason ExplainDecoder(string errors) =>
        errors.Contains("Decoder (codec", StringComparison.Ordinal) || errors.Contains("Decoding requested, but no decoder", StringComparison.Ordinal)
            ? RefusalReason.UnsupportedCodec
            : RefusalReason.Undecodable;
}

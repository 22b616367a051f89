using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: the whole sound from the first picture to the last as one stream of AAC, silence where the source has none.
internal static class AudioCommand
{
    public static ToolCommand For(TranscodingPlan plan, SourceSound sound, SoundLevel level, string target, SourceInput source)
    {
        var rate = plan.Audio.SampleRate.ToString(CultureInfo.InvariantCulture);
        string[] filter =
        [
            $"asetpts=PTS-{Seconds.Of(plan.Clock.VideoStart)}/TB",
            $"aresample={rate}:async=1:first_pts=0",
            "aformat=channel_layouts=stereo",
            .. level.Filters(plan.Audio.SampleRate),
            "apad",
            $"atrim=end_sample={(plan.Audio.TotalFrames * AudioCutter.FrameSamples).ToString(CultureInfo.InvariantCulture)}",
        ];
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            [
                "-hide_banner", "-v", "error", "-nostdin", "-max_error_rate", "1", .. source.Arguments, .. plan.Clock.Rebased ? Array.Empty<string>() : ["-copyts"], "-i", source.Url,
                "-map", "0:" + sound.StreamIndex.ToString(CultureInfo.InvariantCulture),
                "-af", string.Join(',', filter),
                "-c:a", "aac", "-profile:a", "aac_low", "-b:a", SourceSound.Bitrate.BitsPerSecond.ToString(CultureInfo.InvariantCulture),
                "-ar", rate, "-ac", "2", "-map_metadata", "-1", "-f", "adts", target,
            ])
        {
            ProcessorTime = ProcessorTime.ForSound(plan),
        };
    }
}

using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: the sound from the first picture on as one stream of AAC, silence where the source has none. It ends where the source ends, or with the last picture.
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
            "apad=whole_len=1", // so that a sound of nothing is one, too
            $"atrim=end_sample={(plan.Audio.TotalFrames * AudioCutter.FrameSamples).ToString(CultureInfo.InvariantCulture)}",
        ];
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            [
                "-hide_banner", "-v", "level+warning", "-nostdin", "-max_error_rate", "1", .. source.Arguments, .. plan.Clock.Rebased ? Array.Empty<string>() : ["-copyts"], "-i", source.Url,
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

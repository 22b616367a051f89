using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: all subtitles of a source as WebVTT, counted from the first picture, in one reading.
internal static class TextCommand
{
    public static ToolCommand For(TranscodingPlan plan, SourceInput source, Func<SourceText, string> path)
    {
        var start = plan.Clock.Rebased ? TimeSpan.Zero : plan.Clock.VideoStart;
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            [
                "-hide_banner", "-v", "level+warning", "-nostdin", "-y", .. source.Arguments, .. plan.Clock.Rebased ? Array.Empty<string>() : ["-copyts"], "-i", source.Url,
                .. plan.Texts.SelectMany(text => (string[])
                [
                    "-map", "0:" + text.StreamIndex.ToString(CultureInfo.InvariantCulture), "-c:s", "webvtt", "-map_metadata", "-1",
                    "-output_ts_offset", Seconds.Of(-start), "-f", "webvtt", path(text),
                ]),
            ])
        {
            ProcessorTime = ProcessorTime.ForSound(plan),
        };
    }
}

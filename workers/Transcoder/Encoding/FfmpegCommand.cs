using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: what ffmpeg is told to make segments of a chunk. One process decodes once and encodes every rung that is asked for.
internal static class FfmpegCommand
{
    // A decoder that starts this long before the chunk has its references by then, in open GOPs too
    private static readonly TimeSpan RunUp = TimeSpan.FromSeconds(3);

    private static readonly string[] CopyTimes = ["-copyts"];

    // Of a CMAF track: each GOP a fragment, decode times that count from the beginning of the video
    private const string FragmentFlags = "+cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof";

    // A patient one begins long before the chunk and lets what it finds there stand in for what cannot be decoded.
    public static ToolCommand ForChunk(TranscodingPlan plan, ChunkSpan chunk, IReadOnlyList<RungOutput> outputs, SourceInput source, bool patient = false)
    {
        var start = plan.Segments.TimeOf(chunk.FirstFrame);
        var span = DecodedSpan.Of(plan, chunk, patient);
        var rungs = outputs.Select(output => output.Rung).ToArray();
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            [
                "-hide_banner", "-v", "level+warning", "-nostdin", "-max_error_rate", "1", .. source.Arguments,
                .. plan.Clock.Rebased ? [] : CopyTimes, .. Seek(plan, span), "-reinit_filter", "0", "-i", source.Url,
                "-filter_complex", PictureFilter.For(plan, span, rungs),
                .. outputs.SelectMany(output => Output(plan, chunk, start, output)),
            ])
        {
            ProcessorTime = ProcessorTime.ForPictures(plan, chunk, span),
        };
    }

    // Seeking counts from the file's earliest timestamp, not from the first picture. The filters choose the pictures, so that one that is shown for long is not lost.
    private static string[] Seek(TranscodingPlan plan, DecodedSpan span)
    {
        var clock = plan.Clock;
        var position = clock.VideoStart + plan.Segments.TimeOf(span.FirstFrame).ToTimeSpan() - RunUp - clock.FileStart;
        return clock.Seekable && span.FirstFrame > 0 && position > TimeSpan.Zero ? ["-noaccurate_seek", "-ss", Seconds.Of(position)] : [];
    }

    private static string[] Output(TranscodingPlan plan, ChunkSpan chunk, MediaTime start, RungOutput output)
    {
        var rung = output.Rung;
        var interval = plan.FrameIntervalOf(rung);
        var gop = Text(plan.Segments.GopFrames / interval);
        return
        [
            "-map", $"[{rung.Name}]",
            "-c:v", "libx264", "-preset", plan.Encoder.Preset, "-profile:v", "high", "-level:v", rung.Level.Name, "-threads:v", Text(plan.Encoder.Threads),
            "-crf", Text(plan.Encoder.Quality), "-maxrate", Text(rung.Maximum.BitsPerSecond), "-bufsize", Text(rung.BufferBits),
            "-g", gop, "-keyint_min", gop, "-sc_threshold", "0",
            "-frames:v", Text(FramesOf(chunk, interval)),
            "-map_metadata", "-1", "-map_chapters", "-1",
            "-video_track_timescale", Text(plan.Segments.Timescale), "-output_ts_offset", Seconds.Of(start),
            "-movflags", FragmentFlags, "-f", "mp4", output.Target,
        ];
    }

    public static long FramesOf(ChunkSpan chunk, int interval) => (chunk.Frames + interval - 1) / interval;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

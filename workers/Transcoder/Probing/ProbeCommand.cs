using System.Globalization;
using StreamPlatform.Transcoder.Tools;

namespace StreamPlatform.Transcoder.Probing;

// Pure: what ffprobe and ffmpeg are asked about a source.
internal static class ProbeCommand
{
    // Seeking goes back to the keyframe before, so that much less than this is seldom read
    public static readonly TimeSpan Tail = TimeSpan.FromSeconds(5);

    public static ToolCommand Streams(SourceInput source) => Ffprobe(source, "-show_format", "-show_streams", "-of", "json");

    // stream index, time and length of each packet of the last seconds
    public static ToolCommand LastPackets(SourceInput source, TimeSpan end) =>
        Ffprobe(source, "-read_intervals", Seconds.Of(end - Tail) + "%", "-show_entries", "packet=stream_index,pts_time,duration_time", "-of", "compact=p=0:nk=1:s=,");

    public static ToolCommand AllPackets(SourceInput source) =>
        Ffprobe(source, "-show_entries", "packet=stream_index,pts_time,duration_time", "-of", "compact=p=0:nk=1:s=,");

    public static ToolCommand DecodeOnePicture(SourceInput source, int streamIndex) => new(
        ToolCommand.Ffmpeg,
        [
            "-hide_banner", "-v", "error", "-nostdin", .. source.Arguments, "-i", source.Url,
            "-map", "0:" + streamIndex.ToString(CultureInfo.InvariantCulture), "-frames:v", "1", "-f", "null", "-",
        ]);

    private static ToolCommand Ffprobe(SourceInput source, params string[] questions) => new(
        ToolCommand.Ffprobe, ["-hide_banner", "-v", "error", .. source.Arguments, .. questions, source.Url]);
}

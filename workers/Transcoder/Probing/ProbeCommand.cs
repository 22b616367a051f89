using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// Pure: what ffprobe and ffmpeg are asked about a source.
internal static class ProbeCommand
{
    public const int PicturesCompared = 8;
    public const int PicturesTried = 12;

    // Seeking goes back to the keyframe before, so that much less than this is seldom read
    public static readonly TimeSpan Tail = TimeSpan.FromSeconds(5);

    // A decoder that finds nothing in so much of a source will find nothing
    private const string LongestStart = "30";

    private static readonly TimeSpan LongestDecoding = TimeSpan.FromMinutes(50);

    private const string PacketEntries = "packet=stream_index,pts_time,dts_time,duration_time,size,pos,flags";

    // and of the first packets whether they are encrypted, which no header of a stream says, and when they are shown, which some headers do not say
    public static ToolCommand Streams(SourceInput source) => Ffprobe(
        source, "-show_format", "-show_streams", "-show_chapters", "-show_entries", "packet=stream_index,pts_time:packet_side_data=side_data_type", "-read_intervals", "%+#8", "-of", "json");

    public static ToolCommand LastPackets(SourceInput source, TimeSpan end) =>
        Ffprobe(source, "-read_intervals", Seconds.Of(end - Tail) + "%", "-show_entries", PacketEntries, "-of", "compact=p=0:nk=1:s=,");

    public static ToolCommand AllPackets(SourceInput source) => Ffprobe(source, "-show_entries", PacketEntries, "-of", "compact=p=0:nk=1:s=,");

    public static ToolCommand FirstPictures(SourceInput source, int stream) =>
        Ffmpeg(source, ["-t", LongestStart], stream, ["-frames:v", Text(PicturesTried)]);

    public static ToolCommand FirstSound(SourceInput source, int stream) => Ffmpeg(source, ["-t", LongestStart], stream, ["-frames:a", "4"]);

    // The same few pictures, reached by seeking or by decoding all that is before them.
    public static ToolCommand PicturesAt(SourceInput source, int stream, FrameRate rate, TimeSpan at, TimeSpan? seek) => Ffmpeg(
        source,
        ["-copyts", .. seek is { } position ? ["-noaccurate_seek", "-ss", Seconds.Of(position)] : Array.Empty<string>()],
        stream,
        ["-vf", $"fps={rate}:start_time={Seconds.Of(at)},scale=64:64:flags=area,format=gray", "-frames:v", Text(PicturesCompared)]);

    // Every picture there is, with the clock as ffmpeg mends it, at a constant rate.
    public static ToolCommand AllPictures(SourceInput source, int stream, FrameRate rate, TimeSpan longest) => Ffmpeg(
        source, [], stream, ["-vf", $"fps={rate},scale=16:16:flags=neighbor,format=gray", "-t", Seconds.Of(longest + TimeSpan.FromSeconds(1))])
        with { ProcessorTime = LongestDecoding };

    private static ToolCommand Ffmpeg(SourceInput source, string[] before, int stream, string[] output) => new(
        ToolCommand.Ffmpeg,
        [
            "-hide_banner", "-v", "level+warning", "-nostdin", "-max_error_rate", "1", .. source.Arguments, .. before, "-reinit_filter", "0", "-i", source.Url,
            "-map", "0:" + Text(stream), .. output, "-f", "framecrc", "-",
        ]);

    // ffprobe passes over options of containers that a source does not have, ffmpeg does not
    private static ToolCommand Ffprobe(SourceInput source, params string[] questions) => new(
        ToolCommand.Ffprobe, ["-hide_banner", "-v", "level+warning", .. (source with { Container = SourceInput.MpegTs }).Arguments, .. questions, source.Url]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

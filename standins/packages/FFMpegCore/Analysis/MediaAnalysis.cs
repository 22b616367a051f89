using System.Globalization;
using System.Text.Json;

namespace FFMpegCore;

internal sealed class MediaAnalysis : IMediaAnalysis
{
    public MediaAnalysis(JsonElement probed, IReadOnlyList<string> errors)
    {
        ErrorData = errors;
        Format = FormatOf(probed.GetProperty("format"));
        var streams = probed.TryGetProperty("streams", out var list) ? list.EnumerateArray().ToList() : [];
        VideoStreams = streams.Where(s => s.Text("codec_type") == "video").Select(Video).ToList();
        AudioStreams = streams.Where(s => s.Text("codec_type") == "audio").Select(Audio).ToList();
        SubtitleStreams = streams.Where(s => s.Text("codec_type") == "subtitle").Select(s => Common(new SubtitleStream(), s)).ToList();
    }

    public TimeSpan Duration => new[]
    {
        Format.Duration, PrimaryVideoStream?.Duration ?? TimeSpan.Zero, PrimaryAudioStream?.Duration ?? TimeSpan.Zero,
    }.Max();

    public MediaFormat Format { get; }

    public AudioStream? PrimaryAudioStream => AudioStreams.OrderBy(s => s.Index).FirstOrDefault();

    public VideoStream? PrimaryVideoStream => VideoStreams.OrderBy(s => s.Index).FirstOrDefault();

    public SubtitleStream? PrimarySubtitleStream => SubtitleStreams.OrderBy(s => s.Index).FirstOrDefault();

    public List<VideoStream> VideoStreams { get; }

    public List<AudioStream> AudioStreams { get; }

    public List<SubtitleStream> SubtitleStreams { get; }

    public IReadOnlyList<string> ErrorData { get; }

    private static MediaFormat FormatOf(JsonElement format) => new()
    {
        Duration = format.Time("duration"),
        StartTime = format.Time("start_time"),
        FormatName = format.Text("format_name"),
        FormatLongName = format.Text("format_long_name"),
        StreamCount = format.Whole("nb_streams"),
        ProbeScore = format.Number("probe_score"),
        BitRate = format.Number("bit_rate"),
        Tags = format.Texts("tags"),
    };

    private static VideoStream Video(JsonElement stream) => Common(
        new VideoStream
        {
            AvgFrameRate = stream.Rate("avg_frame_rate"),
            AverageFrameRate = stream.Rate("avg_frame_rate"),
            FrameRate = stream.Rate("r_frame_rate"),
            BitsPerRawSample = stream.Whole("bits_per_raw_sample"),
            DisplayAspectRatio = stream.Ratio("display_aspect_ratio"),
            SampleAspectRatio = stream.Ratio("sample_aspect_ratio"),
            Profile = stream.Text("profile"),
            Level = stream.Whole("level"),
            Width = stream.Whole("width"),
            Height = stream.Whole("height"),
            PixelFormat = stream.Text("pix_fmt"),
            Rotation = Rotation(stream),
            ColorRange = stream.Text("color_range"),
            ColorSpace = stream.Text("color_space"),
            ColorTransfer = stream.Text("color_transfer"),
            ColorPrimaries = stream.Text("color_primaries"),
        },
        stream);

    private static AudioStream Audio(JsonElement stream) => Common(
        new AudioStream
        {
            Channels = stream.Whole("channels"),
            ChannelLayout = stream.Text("channel_layout"),
            SampleRateHz = stream.Whole("sample_rate"),
            Profile = stream.Text("profile"),
        },
        stream);

    private static TStream Common<TStream>(TStream target, JsonElement stream)
        where TStream : MediaStream
    {
        target.Index = stream.Whole("index");
        target.CodecName = stream.Text("codec_name");
        target.CodecLongName = stream.Text("codec_long_name");
        target.CodecTagString = stream.Text("codec_tag_string");
        target.CodecTag = stream.Text("codec_tag");
        target.BitRate = (long)stream.Number("bit_rate");
        target.StartTime = stream.Time("start_time");
        target.Duration = stream.Time("duration");
        target.Tags = stream.Texts("tags");
        target.Language = target.Tags?.GetValueOrDefault("language");
        target.Disposition = stream.Texts("disposition")?.ToDictionary(d => d.Key, d => d.Value == "1");
        target.BitDepth = stream.Whole("bits_per_raw_sample") is > 0 and var depth ? depth : null;
        return target;
    }

    // newer files say it in the display matrix, older ones in a tag
    private static int Rotation(JsonElement stream)
    {
        if (stream.TryGetProperty("side_data_list", out var sideData)
            && sideData.EnumerateArray().FirstOrDefault(d => d.TryGetProperty("rotation", out _)) is { ValueKind: JsonValueKind.Object } matrix)
        {
            return matrix.Whole("rotation");
        }

        return stream.Texts("tags") is { } tags && tags.TryGetValue("rotate", out var rotate)
            && int.TryParse(rotate, NumberStyles.Integer, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : 0;
    }
}

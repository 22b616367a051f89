using System.Globalization;
using System.Text.Json;

namespace StreamPlatform.Media;

/// <summary>Reads the answer of <c>ffprobe -show_format -show_streams -of json</c>, with the first packets if they were asked for. Values that are missing or absurd become "unknown", never an exception.</summary>
public static class FfprobeReader
{
    private const int LongestTitle = 100;

    /// <summary>Null when the text is no JSON object with a format in it: ffprobe gave up before it recognised a container.</summary>
    public static SourceProbe? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SourceProbe? Read(JsonElement root)
    {
        if (!root.TryGetProperty("format", out var format) || Text(format, "format_name") is not { } container)
        {
            return null;
        }

        var streams = Entries(root, "streams").ToArray();
        var packets = Entries(root, "packets").Where(packet => packet.ValueKind == JsonValueKind.Object).ToArray();
        return new SourceProbe
        {
            Container = container,
            Duration = Seconds(format, "duration") ?? TimeSpan.Zero,
            Start = Seconds(format, "start_time") ?? TimeSpan.Zero,
            VideoStreams = [.. streams.Where(s => Text(s, "codec_type") == "video").Select(s => Video(s) with { Start = Start(s, packets) })],
            AudioStreams = [.. streams.Where(s => Text(s, "codec_type") == "audio").Select(s => Audio(s) with { Start = Start(s, packets) })],
            SubtitleStreams = [.. streams.Where(s => Text(s, "codec_type") == "subtitle").Select(Subtitles)],
            Chapters = [.. Entries(root, "chapters").Select(Chapter).OfType<ChapterProbe>()],
            IsEncrypted = streams.Any(s => Text(s, "codec_tag_string") is "encv" or "drmi") || packets.Any(IsEncrypted),
        };
    }

    private static VideoStreamProbe Video(JsonElement stream) => new()
    {
        Index = Number(stream, "index"),
        Codec = Text(stream, "codec_name") ?? "unknown",
        CodedSize = new Resolution(Number(stream, "width"), Number(stream, "height")),
        SampleAspectRatio = SampleAspectRatio.Parse(Text(stream, "sample_aspect_ratio")),
        Rotation = RotationOf(stream),
        BaseFrameRate = Rate(stream, "r_frame_rate"),
        AverageFrameRate = Rate(stream, "avg_frame_rate"),
        Duration = Seconds(stream, "duration"),
        PixelFormat = Text(stream, "pix_fmt") ?? "unknown",
        ColorTransfer = Text(stream, "color_transfer"),
        ColorPrimaries = Text(stream, "color_primaries"),
        ColorSpace = Text(stream, "color_space"),
        IsInterlaced = Text(stream, "field_order") is "tt" or "bb" or "tb" or "bt",
        IsAttachedPicture = Has(stream, "attached_pic"),
        IsDefault = Has(stream, "default"),
        FrameCount = Number(stream, "nb_frames"),
    };

    private static AudioStreamProbe Audio(JsonElement stream) => new()
    {
        Index = Number(stream, "index"),
        Codec = Text(stream, "codec_name") ?? "unknown",
        Channels = Number(stream, "channels"),
        SampleRate = Number(stream, "sample_rate"),
        Language = LanguageTag.FromIso639(Tag(stream, "language")),
        Title = TitleOf(stream),
        IsDefault = Has(stream, "default"),
    };

    private static SubtitleStreamProbe Subtitles(JsonElement stream) => new()
    {
        Index = Number(stream, "index"),
        Codec = Text(stream, "codec_name") ?? "unknown",
        Language = LanguageTag.FromIso639(Tag(stream, "language")),
        Title = TitleOf(stream),
        IsHearingImpaired = Has(stream, "hearing_impaired"),
    };

    private static ChapterProbe? Chapter(JsonElement chapter) =>
        Seconds(chapter, "start_time") is { } start && TitleOf(chapter) is { } title ? new ChapterProbe(start, title) : null;

    // what others wrote into the file, on one line and of bounded length
    private static string? TitleOf(JsonElement element)
    {
        var words = Tag(element, "title") ?? "";
        var title = new string([.. words.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return title.Length == 0 ? null : title.Length <= LongestTitle ? title : title[..LongestTitle];
    }

    private static string? Tag(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Object ? Text(tags, name) : null;

    // a header may leave it open; then the first packet that tells
    private static TimeSpan Start(JsonElement stream, JsonElement[] packets) =>
        Seconds(stream, "start_time")
        ?? packets.Where(packet => Text(packet, "stream_index") == Text(stream, "index")).Select(packet => Seconds(packet, "pts_time")).FirstOrDefault(time => time is not null)
        ?? TimeSpan.Zero;

    private static bool Has(JsonElement stream, string disposition) =>
        stream.TryGetProperty("disposition", out var dispositions) && dispositions.ValueKind == JsonValueKind.Object && Number(dispositions, disposition) == 1;

    private static bool IsEncrypted(JsonElement packet) =>
        Entries(packet, "side_data_list").Any(data => data.ValueKind == JsonValueKind.Object && Text(data, "side_data_type") == "Encryption info");

    private static IEnumerable<JsonElement> Entries(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static Rotation RotationOf(JsonElement stream)
    {
        foreach (var entry in Entries(stream, "side_data_list"))
        {
            if (entry.TryGetProperty("rotation", out var rotation) && rotation.ValueKind == JsonValueKind.Number)
            {
                // ffprobe counts counter-clockwise, players turn clockwise
                return Rotation.FromDegrees(-rotation.GetDouble());
            }
        }

        return default;
    }

    private static FrameRate? Rate(JsonElement element, string name) => FrameRate.TryParse(Text(element, name), out var rate) ? rate : null;

    private static TimeSpan? Seconds(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e9
            ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond))
            : null;

    private static int Number(JsonElement element, string name) =>
        int.TryParse(Text(element, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;
}

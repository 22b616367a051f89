using System.Globalization;
using System.Text.Json;

namespace StreamPlatform.Media;

/// <summary>Reads the answer of <c>ffprobe -show_format -show_streams -of json</c>. Values that are missing or absurd become "unknown", never an exception.</summary>
public static class FfprobeReader
{
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

        var streams = root.TryGetProperty("streams", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [];
        return new SourceProbe
        {
            Container = container,
            Duration = Seconds(format, "duration") ?? TimeSpan.Zero,
            Start = Seconds(format, "start_time") ?? TimeSpan.Zero,
            VideoStreams = [.. streams.Where(s => Text(s, "codec_type") == "video").Select(Video)],
            AudioStreams = [.. streams.Where(s => Text(s, "codec_type") == "audio").Select(Audio)],
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
        Start = Seconds(stream, "start_time") ?? TimeSpan.Zero,
        Duration = Seconds(stream, "duration"),
        PixelFormat = Text(stream, "pix_fmt") ?? "unknown",
        ColorTransfer = Text(stream, "color_transfer"),
        ColorPrimaries = Text(stream, "color_primaries"),
        ColorSpace = Text(stream, "color_space"),
        IsInterlaced = Text(stream, "field_order") is "tt" or "bb" or "tb" or "bt",
        IsAttachedPicture = stream.TryGetProperty("disposition", out var disposition) && Number(disposition, "attached_pic") == 1,
    };

    private static AudioStreamProbe Audio(JsonElement stream) => new()
    {
        Index = Number(stream, "index"),
        Codec = Text(stream, "codec_name") ?? "unknown",
        Channels = Number(stream, "channels"),
        SampleRate = Number(stream, "sample_rate"),
        Language = LanguageTag.FromIso639(stream.TryGetProperty("tags", out var tags) ? Text(tags, "language") : null),
        Start = Seconds(stream, "start_time") ?? TimeSpan.Zero,
    };

    private static Rotation RotationOf(JsonElement stream)
    {
        if (!stream.TryGetProperty("side_data_list", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        foreach (var entry in list.EnumerateArray())
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

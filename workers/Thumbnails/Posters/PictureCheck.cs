using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Posters;

// Whether a file that nobody vouches for is a picture that can stand for a video.
internal sealed class PictureCheck(FfmpegProcess tools)
{
    public const int MostBytes = 10 << 20;

    // By content: what the file calls itself says nothing
    public const string Formats = "jpeg_pipe,png_pipe,webp_pipe";

    private const int LeastWidth = 320;
    private const int LeastHeight = 180;
    private const int MostPixels = 50_000_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public async Task<(Resolution Size, ProblemHttpResult? Problem)> SizeAsync(string path, CancellationToken cancellationToken)
    {
        var command = new ToolCommand(
            ToolCommand.Ffprobe,
            ["-v", "error", "-format_whitelist", Formats, "-protocol_whitelist", "file", "-show_entries", "stream=codec_name,width,height", "-of", "json", "-i", path]);
        ToolResult result;
        try
        {
            result = await tools.RunAsync(command, Limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            return (default, ThumbnailsProblems.NotAPicture.With("It takes too long to read."));
        }

        if (!result.Succeeded || Read(result.Output) is not { } picture || picture is not { Codec: "mjpeg" or "png" or "webp", Width: > 0, Height: > 0 })
        {
            return (default, ThumbnailsProblems.NotAPicture.With("It can be read neither as JPEG, nor as PNG, nor as WebP."));
        }

        var (width, height) = (picture.Width, picture.Height);
        return width < LeastWidth || height < LeastHeight
            ? (default, ThumbnailsProblems.PictureSize.With($"It is {width} by {height} pixels; a poster has at least {LeastWidth} by {LeastHeight}."))
            : (long)width * height > MostPixels
            ? (default, ThumbnailsProblems.PictureSize.With($"It is {width} by {height} pixels; a poster has at most {MostPixels / 1_000_000} million."))
            : (new Resolution(width, height), null);
    }

    private static (string? Codec, int Width, int Height)? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("streams", out var streams) && streams.GetArrayLength() == 1
            ? (Text(streams[0], "codec_name"), Number(streams[0], "width"), Number(streams[0], "height"))
            : null;
    }

    private static string? Text(JsonElement stream, string name) => stream.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement stream, string name) => stream.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}

using System.Net.Http.Json;
using System.Text.Json;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Thumbnails.Tests;

public sealed class SendingAPoster(ThumbnailsFixture thumbnails)
{
    private readonly string _videoId = Ids.NewVideo();

    [Theory]
    [InlineData("png", "image/png")]
    [InlineData("mjpeg", "image/jpeg")]
    [InlineData("libwebp", "image/webp")]
    public async Task A_picture_is_drawn_anew_in_every_width_and_format(string codec, string type)
    {
        using var answer = await thumbnails.SendPosterAsync(_videoId, await PictureAsync("1921x1081", codec), type);

        Assert.Equal(200, (int)answer.StatusCode);
        var heard = await thumbnails.HearAsync<PosterUploaded>(_videoId);
        Assert.Equal([320, 640, 1280], heard.Widths);
        Assert.Equal($"/images/{_videoId}/{heard.PictureId}/stills-own", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("path").GetString());
        foreach (var extension in (string[])["jpg", "webp"])
        {
            var drawn = await thumbnails.ReadAsync(MediaKeys.Still(_videoId, heard.PictureId, "own", 640, extension));
            Assert.Equal(extension == "jpg", drawn is [0xFF, 0xD8, ..]);
            Assert.Equal(-1, drawn.AsSpan().IndexOf("secret note"u8));
        }
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_the_reason()
    {
        byte[] playlist = [.. "#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n"u8];
        var png = await PictureAsync("640x360", "png");

        Assert.Equal("422 not-a-picture", await ProblemAsync(playlist, "image/png"));
        Assert.Equal("422 not-a-picture", await ProblemAsync([.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], "image/png"));
        Assert.Equal("422 not-a-picture", await ProblemAsync(await ClockVideo.FfmpegAsync("-f", "lavfi", "-i", "testsrc2=s=640x360:d=1", "-f", "matroska", "-"), "image/jpeg"));
        Assert.Equal("415 wrong-picture-type", await ProblemAsync(png, "image/gif"));
        Assert.Equal("422 picture-size", await ProblemAsync(await PictureAsync("300x300", "png"), "image/png"));
        Assert.Equal("413 picture-too-large", await ProblemAsync(new byte[(10 << 20) + 1], "image/png"));
        Assert.Equal("422 not-a-picture", await ProblemAsync([.. png.Take(40)], "image/png"));
    }

    [Fact]
    public async Task A_strangers_video_gets_no_poster()
    {
        using var answer = await thumbnails.SendPosterAsync("foreign", await PictureAsync("640x360", "png"), "image/png");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static Task<byte[]> PictureAsync(string size, string codec) => ClockVideo.FfmpegAsync(
        "-f", "lavfi", "-i", $"testsrc2=s={size}:d=1", "-frames:v", "1", "-metadata", "comment=secret note", "-c:v", codec, "-pix_fmt", codec == "png" ? "rgb24" : "yuvj420p",
        "-f", "image2pipe", "-");

    private async Task<string> ProblemAsync(byte[] picture, string type)
    {
        using var answer = await thumbnails.SendPosterAsync(_videoId, picture, type);
        return $"{(int)answer.StatusCode} {(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!.Split('/')[^1]}";
    }
}

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Media;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Thumbnails.Frames;
using StreamPlatform.Thumbnails.Storyboards;

namespace StreamPlatform.Thumbnails.Tests;

public sealed class ShowingAFinishedVideo(ThumbnailsFixture thumbnails)
{
    private const int Blur = 6;

    [Fact]
    public async Task A_finished_video_gets_stills_a_storyboard_and_a_preview()
    {
        var video = await ClockVideo.MakeAsync(24, ("360p", "640x360"), ("108p", "192x108"));
        await thumbnails.StoreAsync(video);
        await thumbnails.PublishAsync(new VideoReady(video.VideoId, video.PlanId, TimeSpan.FromSeconds(24), ["360p", "108p"]));

        var stills = await thumbnails.HearAsync<StillsRendered>(video.VideoId);
        Assert.Equal(6, stills.Stills.Count);
        Assert.Equal([320, 640], stills.Stills[0].Widths);
        foreach (var still in stills.Stills)
        {
            // the still is what is seen at its time, in both formats
            foreach (var extension in (string[])["jpg", "webp"])
            {
                var picture = await FileAsync(await thumbnails.ReadAsync(MediaKeys.Still(video.VideoId, video.PlanId, still.Name, 640, extension)));
                var brightness = (await ClockVideo.CellsAsync(picture, 1, 1))[0];
                Assert.InRange(brightness, ClockVideo.BrightnessAt((int)still.At.TotalSeconds) - Blur, ClockVideo.BrightnessAt((int)still.At.TotalSeconds) + Blur);
            }
        }

        var storyboard = await thumbnails.HearAsync<StoryboardRendered>(video.VideoId);
        Assert.Equal(24, storyboard.Tiles);
        var index = Encoding.UTF8.GetString(await thumbnails.ReadAsync(storyboard.IndexKey));
        Assert.Contains("00:00:23.000 --> 00:00:24.000\n0.jpg#xywh=480,180,160,90\n", index, StringComparison.Ordinal);
        var sheet = await FileAsync(await thumbnails.ReadAsync(MediaKeys.StoryboardSheet(video.VideoId, video.PlanId, 0)));
        AssertClock(await ClockVideo.CellsAsync(sheet, 10, 3), Enumerable.Range(0, 24));

        var preview = await thumbnails.HearAsync<HoverPreviewRendered>(video.VideoId);
        var clip = await FileAsync(await thumbnails.ReadAsync(preview.Key));
        var pictures = await ClockVideo.FfmpegAsync("-i", clip, "-vf", "scale=1:1:flags=area,format=gray", "-vsync", "passthrough", "-f", "rawvideo", "-");
        Assert.Equal(45, pictures.Length);
    }

    [Fact]
    public async Task Of_a_long_video_each_tile_shows_what_is_seen_at_its_time_although_segments_are_left_out()
    {
        // 410 s: a tile every five seconds, a segment every four, so that some are not read
        var video = await ClockVideo.MakeAsync(410, ("36p", "64x36"));
        await thumbnails.StoreAsync(video);
        var rendition = await thumbnails.Services.GetRequiredService<RenditionReader>().FindAsync(video.VideoId, video.PlanId, "36p", CancellationToken.None);

        var rendered = await thumbnails.Services.GetRequiredService<StoryboardMaker>().MakeAsync(rendition!, new MediaTime(410, 1), CancellationToken.None);

        Assert.Equal(82, rendered.Tiles);
        var sheet = await FileAsync(await thumbnails.ReadAsync(MediaKeys.StoryboardSheet(video.VideoId, video.PlanId, 0)));
        AssertClock(await ClockVideo.CellsAsync(sheet, 10, 9), Enumerable.Range(0, 82).Select(tile => tile * 5));
    }

    [Fact]
    public async Task A_video_that_has_gone_is_left_alone()
    {
        var gone = await ClockVideo.MakeAsync(4, ("36p", "64x36"));
        var there = await ClockVideo.MakeAsync(4, ("36p", "64x36"));
        await thumbnails.StoreAsync(there);

        await thumbnails.PublishAsync(new VideoReady(gone.VideoId, gone.PlanId, TimeSpan.FromSeconds(4), ["36p"]));
        await thumbnails.PublishAsync(new VideoReady(there.VideoId, there.PlanId, TimeSpan.FromSeconds(4), ["36p"]));

        await thumbnails.HearAsync<StoryboardRendered>(there.VideoId);
        await foreach (var key in thumbnails.Media.ListAsync(MediaKeys.Video(gone.VideoId), CancellationToken.None))
        {
            Assert.Fail($"{key} was written");
        }
    }

    private static void AssertClock(byte[] cells, IEnumerable<int> seconds)
    {
        var tile = 0;
        foreach (var second in seconds)
        {
            Assert.True(Math.Abs(cells[tile] - ClockVideo.BrightnessAt(second)) <= Blur, $"tile {tile} has {cells[tile]}, second {second} is {ClockVideo.BrightnessAt(second)}");
            tile++;
        }
    }

    private static async Task<string> FileAsync(byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("shown-").FullName, "file");
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}

using FFMpegCore;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;

namespace StreamPlatform.Standins.Specs.Ffmpeg;

public sealed class FfmpegSpecs(TestVideo video) : IClassFixture<TestVideo>
{
    [Fact]
    public async Task A_file_is_described()
    {
        var analysis = await FFProbe.AnalyseAsync(video.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(analysis.Duration.TotalSeconds, 1.9, 2.2);
        Assert.Equal(2, analysis.Format.StreamCount);
        Assert.Contains("mp4", analysis.Format.FormatName, StringComparison.Ordinal);
        var picture = analysis.PrimaryVideoStream!;
        Assert.Equal(("h264", 320, 180, "yuv420p"), (picture.CodecName, picture.Width, picture.Height, picture.PixelFormat));
        Assert.Equal(30000 / 1001.0, picture.AvgFrameRate, 3);
        Assert.Equal((16, 9), picture.DisplayAspectRatio);
        Assert.True(picture.Disposition!["default"]);
        var sound = analysis.PrimaryAudioStream!;
        Assert.Equal(("aac", 2, 44100, "deu"), (sound.CodecName, sound.Channels, sound.SampleRateHz, sound.Language));
    }

    [Fact]
    public async Task A_missing_file_is_told() =>
        Assert.Equal(
            FFMpegExceptionType.File,
            (await Assert.ThrowsAsync<FFMpegException>(() => FFProbe.AnalyseAsync(video.InFolder("nothing.mp4")))).Type);

    [Fact]
    public async Task A_file_that_is_no_video_fails_with_what_ffprobe_said()
    {
        await File.WriteAllTextAsync(video.InFolder("text.mp4"), "not a video");

        var failure = await Assert.ThrowsAsync<FFProbeProcessException>(() => FFProbe.AnalyseAsync(video.InFolder("text.mp4")));

        Assert.NotEmpty(failure.ProcessErrors);
    }

    [Fact]
    public async Task A_conversion_tells_how_far_it_is()
    {
        var times = new List<TimeSpan>();
        var target = video.InFolder("small.mp4");

        var done = await FFMpegArguments.FromFileInput(video.Path)
            .OutputToFile(target, overwrite: true, o => o.WithCustomArgument("-vf scale=160:90 -c:v libx264 -preset ultrafast"))
            .NotifyOnProgress(times.Add)
            .ProcessAsynchronously();

        Assert.True(done);
        Assert.NotEmpty(times);
        Assert.Equal(160, (await FFProbe.AnalyseAsync(target)).PrimaryVideoStream!.Width);
    }

    [Fact]
    public async Task The_output_can_be_a_stream()
    {
        using var png = new MemoryStream();

        await FFMpegArguments.FromFileInput(video.Path)
            .OutputToPipe(new StreamPipeSink(png), o => o.WithCustomArgument("-frames:v 1 -f image2pipe -c:v png"))
            .ProcessAsynchronously();

        Assert.Equal("PNG"u8.ToArray(), png.ToArray()[1..4]);
    }

    [Fact]
    public async Task A_failure_throws_unless_it_is_not_wanted()
    {
        var bad = FFMpegArguments.FromFileInput(video.Path).OutputToFile(video.InFolder("bad.mp4"), true, o => o.WithCustomArgument("-c:v nothing"));

        var failure = await Assert.ThrowsAsync<FFMpegException>(() => bad.ProcessAsynchronously());

        Assert.Contains("Unknown encoder", failure.FFMpegErrorOutput, StringComparison.Ordinal);
        Assert.False(await bad.ProcessAsynchronously(throwOnError: false));
    }

    [Fact]
    public async Task A_cancelled_conversion_ends()
    {
        using var cancel = new CancellationTokenSource();
        var endless = FFMpegArguments
            .FromFileInput("testsrc2=size=320x180", verifyExists: false, o => o.WithCustomArgument("-re -f lavfi"))
            .OutputToFile(video.InFolder("endless.mp4"), true, o => o.WithCustomArgument("-c:v libx264 -preset ultrafast"))
            .NotifyOnProgress(_ => cancel.Cancel())
            .CancellableThrough(cancel.Token, timeout: 10_000);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.ProcessAsynchronously());

        // asked to end, ffmpeg finished its file
        Assert.NotNull((await FFProbe.AnalyseAsync(video.InFolder("endless.mp4"))).PrimaryVideoStream);
    }
}

using System.Diagnostics;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.Demo;

namespace StreamPlatform.Benchmarks.Pipeline;

/// <summary>From the last uploaded byte to a picture.</summary>
internal sealed class PipelineFigures(RunningGraph graph, string sources, string scratch)
{
    // asking costs the platform something too: often while tenths of a second count, seldom afterwards
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(1);

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        var minute = await new SourceMaker(sources).MakeAsync(DemoVideo.All[0], cancellationToken);
        var tenMinutes = await CopyAsync(minute, "ten-minutes.mp4", ["-stream_loop", "9"], [], cancellationToken);
        var seconds = await CopyAsync(minute, "seconds.mp4", [], ["-t", "8"], cancellationToken);

        var rawFirst = await RawFfmpeg.EncodeFirstSegmentAsync(minute, scratch, cancellationToken);
        var rawAll = await RawFfmpeg.EncodeAllAsync(minute, scratch, cancellationToken);
        using var http = new HttpClient { BaseAddress = graph.Site, Timeout = TimeSpan.FromMinutes(5) };
        using var edge = new HttpClient();
        var platform = new PlatformClient(http, DemoAccount.LoadOrCreate(scratch));
        await platform.SignInAsync(cancellationToken);
        await platform.EnsureChannelAsync(cancellationToken);
        var playback = new PlaybackCheck(platform, edge);

        await RunAsync(platform, playback, seconds, untilReady: true, cancellationToken); // warms every process up
        var (first, all) = await RunAsync(platform, playback, minute, untilReady: true, cancellationToken);
        figures.Add(new Figure("first playable segment, 60 s of 1080p", first.TotalSeconds, rawFirst.TotalSeconds, "s", "under 5 s"));
        figures.Add(new Figure("all rungs, 60 s of 1080p", all.TotalSeconds, rawAll.TotalSeconds, "s", "ratio under 1.25"));

        var (later, _) = await RunAsync(platform, playback, tenMinutes, untilReady: false, cancellationToken);
        figures.Add(new Figure("first playable segment, 10 min of 1080p (beside: 60 s)", later.TotalSeconds, first.TotalSeconds, "s", "ratio under 1.2"));
    }

    private static async Task<(TimeSpan First, TimeSpan All)> RunAsync(
        PlatformClient platform, PlaybackCheck playback, string source, bool untilReady, CancellationToken cancellationToken)
    {
        var id = await platform.CreateVideoAsync(DemoVideo.All[0], cancellationToken);
        await platform.UploadAsync(id, source, cancellationToken);
        var watch = Stopwatch.StartNew();
        await WaitForAsync(platform, id, ["playable", "ready"], Often, cancellationToken);
        await playback.FetchFirstSegmentAsync(id, cancellationToken);
        var first = watch.Elapsed;
        if (untilReady)
        {
            await WaitForAsync(platform, id, ["ready"], Seldom, cancellationToken);
        }

        var all = watch.Elapsed;
        await platform.DeleteVideoAsync(id, cancellationToken);
        return (first, all);
    }

    private static async Task WaitForAsync(PlatformClient platform, string id, string[] states, TimeSpan interval, CancellationToken cancellationToken)
    {
        while (true)
        {
            var processing = (await platform.GetVideoAsync(id, cancellationToken)).GetProperty("processing");
            var state = processing.GetProperty("state").GetString()!;
            if (states.Contains(state, StringComparer.Ordinal))
            {
                return;
            }

            if (state is "refused" or "failed")
            {
                throw new InvalidOperationException($"The source was {state}: {processing.GetProperty("reason")}");
            }

            await Task.Delay(interval, cancellationToken);
        }
    }

    private async Task<string> CopyAsync(string source, string name, string[] input, string[] output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(scratch, name);
        using var ffmpeg = Process.Start(
            "ffmpeg", ["-v", "error", "-nostdin", "-y", .. input, "-i", source, .. output, "-c", "copy", "-movflags", "+faststart", path]);
        await ffmpeg.WaitForExitAsync(cancellationToken);
        return path;
    }
}

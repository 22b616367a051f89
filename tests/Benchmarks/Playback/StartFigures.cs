using System.Diagnostics;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.Demo;

namespace StreamPlatform.Benchmarks.Playback;

/// <summary>How long the answer to "play this" takes, at a steady rate: each request is sent at its time, whether the one before has been answered or not.</summary>
internal sealed class StartFigures(RunningGraph graph, string scratch)
{
    private const int PerSecond = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20); // the start, the previews of its video, and compilers that are still at it
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        var route = $"/api/streaming/videos/{await PublishAsync(cancellationToken)}/sessions";
        var took = await WarmAsync(graph.Site, route, cancellationToken);
        await using var bare = await BareKestrel.StartAsync(route, await AnswerAsync(route, cancellationToken));
        var raw = await WarmAsync(bare.Address, route, cancellationToken);
        figures.Add(new Figure("playback start, p50 at 100 requests per second", took[took.Length / 2], raw[raw.Length / 2], "ms", "-"));
        figures.Add(new Figure("playback start, p99 at 100 requests per second", took[took.Length * 99 / 100], raw[raw.Length * 99 / 100], "ms", "under 25 ms"));
    }

    private async Task<byte[]> AnswerAsync(string route, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = graph.Site };
        using var answer = await client.PostAsync(new Uri(route, UriKind.Relative), content: null, cancellationToken);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static async Task<double[]> WarmAsync(Uri site, string route, CancellationToken cancellationToken)
    {
        await RunAsync(site, route, WarmUp, cancellationToken);
        return await RunAsync(site, route, Time, cancellationToken);
    }

    private async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var source = Path.Combine(scratch, "playback.mp4");
        string[] arguments = ["-v", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30", "-t", "8", "-pix_fmt", "yuv420p", source];
        using (var ffmpeg = Process.Start("ffmpeg", arguments))
        {
            await ffmpeg.WaitForExitAsync(cancellationToken);
        }

        using var http = new HttpClient { BaseAddress = graph.Site };
        var platform = new PlatformClient(http, DemoAccount.LoadOrCreate(scratch));
        await platform.SignInAsync(cancellationToken);
        await platform.EnsureChannelAsync(cancellationToken);
        var id = await platform.CreateVideoAsync(DemoVideo.All[0], cancellationToken);
        await platform.UploadAsync(id, source, cancellationToken);
        while ((await platform.GetVideoAsync(id, cancellationToken)).GetProperty("processing").GetProperty("state").GetString() != "ready")
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }

        return id;
    }

    private static async Task<double[]> RunAsync(Uri site, string route, TimeSpan time, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = site };
        var started = Stopwatch.GetTimestamp();
        var requests = new List<Task<double>>();
        for (var number = 0; number < time.TotalSeconds * PerSecond; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond);
            if (due - Stopwatch.GetElapsedTime(started) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            requests.Add(AskAsync(client, route, started, due, cancellationToken));
        }

        return [.. (await Task.WhenAll(requests)).Order()];
    }

    // counted from when it was due, so that a stall costs all that had to wait for it; a timer's own lateness is ours, not the platform's
    private static async Task<double> AskAsync(HttpClient client, string route, long started, TimeSpan due, CancellationToken cancellationToken)
    {
        var sent = Stopwatch.GetElapsedTime(started);
        using var answer = await client.PostAsync(new Uri(route, UriKind.Relative), content: null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (Stopwatch.GetElapsedTime(started) - (sent - due < TimeSpan.FromMilliseconds(2) ? sent : due)).TotalMilliseconds;
    }
}

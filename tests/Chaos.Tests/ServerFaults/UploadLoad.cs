using System.Collections.Concurrent;
using StreamPlatform.Chaos.Tests.Kills;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>Uploads of one file, and what each must have become: the same as the first one, which nothing disturbed.</summary>
internal sealed class UploadLoad(PipelineGraph graph, Creator creator, string source)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PosterPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentBag<string> _videos = [];
    private StoredVideo? _undisturbed;
    private string? _settled;

    /// <summary>The first upload, on a platform that is well.</summary>
    public async Task SettleAsync()
    {
        _settled = await UploadAsync();
        await ReadyAsync(_settled);
        await graph.Progress.HeardOfAllAsync("PosterRendered", [_settled]);
        _undisturbed = await StoredVideo.ReadAsync(graph, creator, _settled);
    }

    /// <summary>Returns when jobs of these uploads are at work; the task that it answers ends when all of them are ready.</summary>
    public async Task<Task> BeginAsync(int uploads)
    {
        var jobs = Jobs();
        var work = RunAsync(uploads);
        while (!work.IsCompleted && Jobs() == jobs)
        {
            await graph.Broker.NextAsync();
        }

        return work;
    }

    /// <summary>Uploads at once, and waits until all are ready.</summary>
    public Task RunAsync(int uploads) => Task.WhenAll(Enumerable.Range(0, uploads).Select(async _ => await ReadyAsync(await UploadAsync())));

    /// <summary>Begins to play the first video, as a viewer would.</summary>
    public async Task PlayAsync()
    {
        using var edge = new HttpClient();
        Assert.Contains("#EXTM3U", await edge.GetStringAsync(await creator.PlayAsync(_settled!)), StringComparison.Ordinal);
    }

    public async Task AssertNothingDiffersAsync()
    {
        foreach (var id in _videos)
        {
            var difference = await DifferenceAsync(id);
            Assert.True(difference is null, $"{id} differs from what was not disturbed in {difference}");
        }
    }

    // a video is ready without its poster, which comes when it comes
    private async Task<string?> DifferenceAsync(string id)
    {
        using var patience = new CancellationTokenSource(PosterPatience);
        while (true)
        {
            var difference = (await StoredVideo.ReadAsync(graph, creator, id)).DifferenceFrom(_undisturbed!);
            if (difference is null || patience.IsCancellationRequested)
            {
                return difference;
            }

            await Task.Delay(Pause);
        }
    }

    private int Jobs() => graph.Broker.Heard.Count(heard => heard.Type == "SourceProbed");

    private async Task<string> UploadAsync()
    {
        var id = await creator.CreateVideoAsync("during an outage");
        await creator.UploadAsync(id, source);
        _videos.Add(id);
        return id;
    }

    // asked and not heard: an event that is published while the broker comes back may reach it before this test does
    private async Task ReadyAsync(string id)
    {
        using var longest = new CancellationTokenSource(Longest);
        string state;
        do
        {
            Assert.False(longest.IsCancellationRequested, $"{id} is not ready.");
            await Task.Delay(Pause);
            state = (await creator.VideoAsync(id)).GetProperty("processing").GetProperty("state").GetString()!;
            Assert.DoesNotContain(state, (string[])["failed", "refused"]);
        }
        while (state != "ready");
    }
}

using System.Globalization;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Load;

[Trait("Duration", "long")]
public sealed class ManyUploads(ITestOutputHelper output)
{
    // every tenth is long, and the long ones are first in the queue
    private const int LongEvery = 10;
    private const int UploadsAtOnce = 6;
    private const double MostWorkerMegabytes = 512;
    private const double MostBrokerMegabytes = 512;

    [Fact]
    public async Task A_queue_of_uploads_starves_no_short_video_stays_bounded_and_shrinks_faster_with_a_second_worker()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CHAOS_UPLOADS") ?? "200", CultureInfo.InvariantCulture);
        using var files = new SourceFiles();
        await using var graph = await PipelineGraph.StartAsync(AddSecondWorker);
        using var creator = await graph.NewCreatorAsync();
        var (briefs, lengthies) = await QueueAsync(graph, creator, files, count);
        var memory = new MemoryTrend();
        using var over = new CancellationTokenSource();
        var watching = memory.WatchAsync(graph.App, TimeSpan.FromSeconds(2), over.Token);

        await StartAsync(graph, "transcoder");
        var half = briefs.Count / 2;
        await graph.Progress.UntilAsync(() => graph.Broker.Count("VideoReady", briefs) >= half, () => $"{graph.Broker.Count("VideoReady", briefs)} short ones are ready.");
        await StartAsync(graph, "transcoder-2");
        var joined = TimeProvider.System.GetUtcNow();
        await graph.Progress.HeardOfAllAsync("VideoReady", [.. briefs, .. lengthies]);
        await over.CancelAsync();
        await watching;

        var drain = new Drain(graph.Broker.Heard, briefs, lengthies);
        output.WriteLine($"{count} uploads, {lengthies.Count} long ones queued before {briefs.Count} short ones; a second worker joins when half of the short ones are ready");
        drain.Print(output, joined);
        var most = memory.Most;
        output.WriteLine("memory at most: " + string.Join(", ", most.Select(process => Text($"{process.Key} {process.Value:0} MB"))));

        Assert.True(drain.ShortOnesEnd < drain.LongOnesEnd, "short videos waited for the long ones that were queued before them");
        Assert.True(drain.LaterChunksThatWentBefore * 4 <= drain.LaterChunks, "first chunks did not go first");
        Assert.True(drain.ShortOnesASecond(after: joined) > drain.ShortOnesASecond(before: joined), "a second worker did not shorten the queue");
        Assert.InRange(most["transcoder"], 1, MostWorkerMegabytes);
        Assert.InRange(most["transcoder-2"], 1, MostWorkerMegabytes);
        Assert.InRange(most["messaging"], 1, MostBrokerMegabytes);
        Assert.Empty(await Leftovers.FindAsync(graph));
    }

    private static void AddSecondWorker(IDistributedApplicationTestingBuilder builder)
    {
        var worker = builder.AddProject<Projects.StreamPlatform_Transcoder>("transcoder-2").WithHttpHealthCheck("/health").WithExplicitStart();
        foreach (var connection in (string[])["transcoder-db", "sources", "media", "messaging"])
        {
            worker.WithReference(builder.CreateResourceBuilder<IResourceWithConnectionString>(connection));
        }
    }

    // while the workers are away
    private static async Task<(List<string> Briefs, List<string> Lengthies)> QueueAsync(PipelineGraph graph, Creator creator, SourceFiles files, int count)
    {
        await graph.App.ResourceCommands.ExecuteCommandAsync("transcoder", KnownResourceCommands.StopCommand);
        var brief = await files.MakeAsync("320x180", seconds: 2, rate: 15, hasSound: true);
        var lengthy = await files.MakeAsync("320x180", seconds: 60, rate: 15, hasSound: true);
        var (briefs, lengthies) = (new List<string>(), new List<string>());
        for (var i = 0; i < count / LongEvery; i++)
        {
            lengthies.Add(await UploadAsync(creator, lengthy));
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count - lengthies.Count),
            new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce },
            async (_, _) =>
            {
                var id = await UploadAsync(creator, brief);
                lock (briefs)
                {
                    briefs.Add(id);
                }
            });
        return (briefs, lengthies);
    }

    private static async Task<string> UploadAsync(Creator creator, string path)
    {
        var id = await creator.CreateVideoAsync("Queued");
        await creator.UploadAsync(id, path);
        return id;
    }

    private static async Task StartAsync(PipelineGraph graph, string worker)
    {
        await graph.App.ResourceCommands.ExecuteCommandAsync(worker, KnownResourceCommands.StartCommand);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await graph.App.ResourceNotifications.WaitForResourceHealthyAsync(worker, WaitBehavior.WaitOnResourceUnavailable, patience.Token);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

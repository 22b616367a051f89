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

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_queue_of_uploads_starves_no_short_video_stays_bounded_and_shrinks_faster_with_a_second_worker()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CHAOS_UPLOADS") ?? "200", CultureInfo.InvariantCulture);
        using var files = new SourceFiles();
        await using var graph = await PipelineGraph.StartAsync(AddSecondWorker);
        using var creator = await graph.NewCreatorAsync();
        using var memory = new MemoryWatch(graph);

        var queued = await QueueAsync(graph, creator, files, count);
        var alone = await DrainAsync(graph, queued, "transcoder");
        await memory.StopAsync();
        Report(graph, queued, alone, memory);

        var half = await QueueAsync(graph, creator, files, count / 2);
        var together = await DrainAsync(graph, half, "transcoder", "transcoder-2");
        var (rateAlone, rateTogether) = (count / alone.TotalSeconds, half.All.Count / together.TotalSeconds);
        output.WriteLine(Text($"one worker: {rateAlone * 60:0} videos a minute; two: {rateTogether * 60:0}"));

        Assert.True(rateTogether > rateAlone, "a second worker did not shorten the queue");
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
    private static async Task<Queued> QueueAsync(PipelineGraph graph, Creator creator, SourceFiles files, int count)
    {
        foreach (var worker in (string[])["transcoder", "transcoder-2"])
        {
            await graph.App.ResourceCommands.ExecuteCommandAsync(worker, KnownResourceCommands.StopCommand);
        }

        var brief = await files.MakeAsync("320x180", seconds: 3, rate: 15, hasSound: true);
        var lengthy = await files.MakeAsync("320x180", seconds: 70, rate: 15, hasSound: true);
        var queued = new Queued([], []);
        for (var i = 0; i < count / LongEvery; i++)
        {
            queued.Long.Add(await UploadAsync(creator, lengthy));
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count - queued.Long.Count),
            new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce },
            async (_, _) =>
            {
                var id = await UploadAsync(creator, brief);
                lock (queued)
                {
                    queued.Short.Add(id);
                }
            });
        return queued;
    }

    private static async Task<string> UploadAsync(Creator creator, string path)
    {
        var id = await creator.CreateVideoAsync("Queued");
        await creator.UploadAsync(id, path);
        return id;
    }

    private static async Task<TimeSpan> DrainAsync(PipelineGraph graph, Queued queued, params string[] workers)
    {
        foreach (var worker in workers)
        {
            await graph.App.ResourceCommands.ExecuteCommandAsync(worker, KnownResourceCommands.StartCommand);
        }

        using var patience = new CancellationTokenSource(Silence);
        foreach (var worker in workers)
        {
            await graph.App.ResourceNotifications.WaitForResourceHealthyAsync(worker, WaitBehavior.WaitOnResourceUnavailable, patience.Token);
        }

        var started = TimeProvider.System.GetTimestamp();
        var all = queued.All;
        await graph.Broker.UntilAsync(
            () => graph.Broker.Count("VideoReady", all) == all.Count, Silence, () => $"{graph.Broker.Count("VideoReady", all)} of {all.Count} are ready.");
        return TimeProvider.System.GetElapsedTime(started);
    }

    private void Report(PipelineGraph graph, Queued queued, TimeSpan drained, MemoryWatch memory)
    {
        var heard = graph.Broker.Heard;
        var began = heard.Where(one => one.Type == "SourceProbed").Min(one => one.At);
        var ready = heard.Where(one => one.Type == "VideoReady").ToDictionary(one => one.VideoId!, one => (one.At - began).TotalSeconds, StringComparer.Ordinal);
        var (briefs, lengthies) = (Sorted(queued.Short), Sorted(queued.Long));
        output.WriteLine(Text($"{queued.All.Count} uploads on one worker: {drained.TotalSeconds:0} s"));
        output.WriteLine(Text($"short ones ready: half after {briefs[briefs.Count / 2]:0} s, all after {briefs[^1]:0} s; long ones: half after {lengthies[lengthies.Count / 2]:0} s, all after {lengthies[^1]:0} s"));

        var chunks = heard.Where(one => one.Type == "ChunkTranscoded").ToList();
        var lastFirst = chunks.FindLastIndex(one => one.Chunk == 0);
        var early = chunks.Take(lastFirst).Count(one => one.Chunk > 0);
        var rest = chunks.Count(one => one.Chunk > 0);
        output.WriteLine(Text($"of {rest} later chunks {early} were done before the last first chunk"));
        output.WriteLine(Text($"memory at most: worker {memory.Worker:0} MB, broker {memory.Broker:0} MB"));

        Assert.True(briefs[^1] < lengthies[^1], "short videos waited for the long ones that were queued before them");
        Assert.True(early * 4 <= rest, "first chunks did not go first");
        Assert.InRange(memory.Worker, 1, MostWorkerMegabytes);
        Assert.InRange(memory.Broker, 1, MostBrokerMegabytes);

        List<double> Sorted(List<string> videos) => [.. videos.Select(id => ready[id]).Order()];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Queued(List<string> Long, List<string> Short)
    {
        public IReadOnlyCollection<string> All => [.. Long, .. Short];
    }
}

using System.Collections.Concurrent;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>Uploads while processes die, then looks at what has become of it.</summary>
internal sealed class ChaosRun(PipelineGraph graph, Gremlin gremlin, ChaosSettings settings, ITestOutputHelper output)
{
    private const int UploadsAtOnce = 3;
    private const int LinesOfLog = 30;

    // a queue that grows would only let the uploads run ahead of the kills
    private const int MostUnready = 6;

    // so many more than asked for are uploaded while the places to die at are still ahead
    private const int MostUploadsPerUpload = 6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, string> _sourceOf = new(StringComparer.Ordinal);
    private int _begun;

    public async Task RunAsync(Creator creator, IReadOnlyList<string> sources)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, UploadsAtOnce).Select(_ => UploadManyAsync(creator, sources)));
            await ReadyAsync(_sourceOf.Keys);
        }
        catch (TimeoutException)
        {
            await DescribeAsync();
            throw;
        }

        output.WriteLine($"still ahead: {gremlin.Ahead}");
        await gremlin.LeaveAsync(graph);
        await AllAreReadyOnceAsync(creator);
        Print();
        await AllAreAsIfNothingHadHappenedAsync(creator);
        await gremlin.RestartsAsync();
        var opened = await graph.BreakersOpenedAsync();
        output.WriteLine($"the gateway's breakers opened {opened} times, and are closed");
        Assert.Empty(gremlin.Unexpected);
        Assert.True(gremlin.IsDone, $"only {gremlin.Kills.Count} of {settings.Kills} processes were killed");
        Assert.Empty(await Leftovers.FindAsync(graph));
    }

    private async Task UploadManyAsync(Creator creator, IReadOnlyList<string> sources)
    {
        int number;
        while ((number = Interlocked.Increment(ref _begun)) <= settings.Uploads || (!gremlin.IsDone && number <= settings.Uploads * MostUploadsPerUpload))
        {
            await UploadAsync(creator, sources[number % sources.Count]);
            await graph.Progress.UntilAsync(() => Unready().Count < MostUnready, () => "Not ready: " + string.Join(", ", Unready()));
        }
    }

    private List<string> Unready()
    {
        var ready = graph.Broker.Heard.Where(heard => heard.Type == "VideoReady").Select(heard => heard.VideoId).ToHashSet(StringComparer.Ordinal);
        return [.. _sourceOf.Keys.Where(id => !ready.Contains(id))];
    }

    private async Task<string> UploadAsync(Creator creator, string source)
    {
        var id = await creator.CreateVideoAsync(Path.GetFileNameWithoutExtension(source));
        await creator.UploadAsync(id, source);
        _sourceOf[id] = source;
        return id;
    }

    // the poster comes when it comes: a video is ready without it
    private async Task ReadyAsync(IEnumerable<string> videos)
    {
        string[] awaited = [.. videos];
        await graph.Progress.HeardOfAllAsync("VideoReady", awaited);
        await graph.Progress.HeardOfAllAsync("PosterRendered", awaited);
    }

    // for whoever has to find out why a run got stuck
    private async Task DescribeAsync()
    {
        output.WriteLine($"{gremlin.Kills.Count} kills so far: {string.Join(' ', gremlin.Kills.Select(kill => $"{kill.Room}:{kill.Label}"))}; ahead: {gremlin.Ahead}");
        using var broker = await BrokerManagement.OpenAsync(graph);
        output.WriteLine(string.Join(", ", (await broker.QueuesAsync()).Where(queue => queue.Value > 0).Select(queue => $"{queue.Key}: {queue.Value}")));
        foreach (var room in FaultPlaces.OfRooms.Keys)
        {
            graph.App.ResourceNotifications.TryGetCurrentState(room, out var known);
            output.WriteLine($"{room} is {known?.Snapshot.State?.Text}; the end of its log:");
            var log = await graph.LogAsync(room);
            output.WriteLine(string.Join('\n', log.Where(line => line.Contains("dead letter", StringComparison.Ordinal)).Concat(log.TakeLast(LinesOfLog))));
        }
    }

    private async Task AllAreReadyOnceAsync(Creator creator)
    {
        await graph.Progress.HeardOfAllAsync("VideoPublished", [.. _sourceOf.Keys]);
        foreach (var id in _sourceOf.Keys)
        {
            // Catalog hears of it when we do
            while (await StateAsync(creator, id) is var state && state != "ready")
            {
                Assert.DoesNotContain(state, (string[])["failed", "refused"]);
                await Task.Delay(Pause);
            }
        }

        var heard = graph.Broker.Heard;
        foreach (var type in (string[])["UploadCompleted", "SourceProbed", "VideoPlayable", "VideoReady", "VideoPublished"])
        {
            var messages = heard.Where(one => one.Type == type && _sourceOf.ContainsKey(one.VideoId!)).ToList();
            var said = messages.Select(one => one.MessageId).Distinct(StringComparer.Ordinal).Count();
            output.WriteLine($"{type}: {_sourceOf.Count} videos, {said} messages, {messages.Count} deliveries to the broker");
            Assert.Equal(_sourceOf.Count, said);
        }

        var early = _sourceOf.Keys.Count(id => heard.First(one => one.VideoId == id && (one.Type is "VideoPlayable" or "VideoReady")).Type == "VideoReady");
        output.WriteLine($"{early} videos were told to be ready before they were told to be playable");
    }

    private static async Task<string> StateAsync(Creator creator, string id) =>
        (await creator.VideoAsync(id)).GetProperty("processing").GetProperty("state").GetString()!;

    private async Task AllAreAsIfNothingHadHappenedAsync(Creator creator)
    {
        var disturbed = _sourceOf.ToArray();
        foreach (var videos in disturbed.GroupBy(video => video.Value, StringComparer.Ordinal))
        {
            var reference = await UploadAsync(creator, videos.Key);
            await ReadyAsync([reference]);
            var undisturbed = await StoredVideo.ReadAsync(graph, creator, reference);
            foreach (var (id, _) in videos)
            {
                var video = await StoredVideo.ReadAsync(graph, creator, id);
                Assert.True(video.DifferenceFrom(undisturbed) is null, $"{id} differs from an undisturbed {Path.GetFileName(videos.Key)} in {video.DifferenceFrom(undisturbed)}");
            }

            output.WriteLine($"{Path.GetFileName(videos.Key)}: {videos.Count()} videos, each with the {undisturbed.Files.Count} files and {undisturbed.Manifests.Count} manifests of an undisturbed one");
        }
    }

    private void Print()
    {
        var kills = gremlin.Kills;
        output.WriteLine($"seed {settings.Seed}: {kills.Count} kills, {_sourceOf.Count} uploads");
        foreach (var place in kills.GroupBy(kill => (kill.Room, kill.Label)).OrderBy(place => place.Key))
        {
            output.WriteLine($"{place.Key.Room,-11} {place.Key.Label,-32} {place.Count(),4}");
        }

        foreach (var room in kills.GroupBy(kill => kill.Room, StringComparer.Ordinal).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            output.WriteLine(Kill.Describe($"{room.Key} takes work again after a kill", room.Select(kill => kill.Healthy)));
        }

        output.WriteLine(Kill.Describe("work goes on after a kill", kills.Select(kill => kill.WorkGoesOn)));
    }
}

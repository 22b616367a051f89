using System.Collections.Concurrent;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>Uploads while processes die, then looks at what has become of it.</summary>
internal sealed class ChaosRun(PipelineGraph graph, Gremlin gremlin, ChaosSettings settings, ITestOutputHelper output)
{
    private const int UploadsAtOnce = 3;
    private const int LinesOfLog = 30;

    // so many more than asked for are uploaded while the places to die at are still ahead
    private const int MostUploadsPerUpload = 6;

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, string> _sourceOf = new(StringComparer.Ordinal);
    private int _begun;

    public async Task RunAsync(Creator creator, IReadOnlyList<string> sources)
    {
        using var over = new CancellationTokenSource();
        var watching = gremlin.WatchAsync(graph, over.Token);
        await Task.WhenAll(Enumerable.Range(0, UploadsAtOnce).Select(_ => UploadManyAsync(creator, sources)));
        try
        {
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
        await AllAreAsIfNothingHadHappenedAsync(creator);
        await gremlin.RestartsAsync();
        await over.CancelAsync();
        await watching;
        Print();
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
        }
    }

    private async Task<string> UploadAsync(Creator creator, string source)
    {
        var id = await creator.CreateVideoAsync(Path.GetFileNameWithoutExtension(source));
        await creator.UploadAsync(id, source);
        _sourceOf[id] = source;
        return id;
    }

    private Task ReadyAsync(ICollection<string> videos)
    {
        string[] awaited = [.. videos];
        return graph.Broker.UntilAsync(
            () => graph.Broker.Count("VideoReady", awaited) == awaited.Length,
            Silence,
            () => "Not ready: " + string.Join(", ", awaited.Where(id => graph.Broker.Count("VideoReady", [id]) == 0)));
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
            output.WriteLine(string.Join('\n', (await graph.LogAsync(room)).TakeLast(LinesOfLog)));
        }
    }

    private async Task AllAreReadyOnceAsync(Creator creator)
    {
        foreach (var id in _sourceOf.Keys)
        {
            string state;
            do
            {
                var video = await creator.VideoAsync(id);
                state = video.GetProperty("processing").GetProperty("state").GetString()!;
                Assert.DoesNotContain(state, (string[])["failed", "refused"]);
            }
            while (state != "ready");
        }

        await graph.Broker.UntilAsync(
            () => graph.Broker.Count("VideoPublished", [.. _sourceOf.Keys]) == _sourceOf.Count, Silence, () => "Not all were published.");
        var heard = graph.Broker.Heard;
        foreach (var type in (string[])["UploadCompleted", "SourceProbed", "VideoPlayable", "VideoReady", "VideoPublished"])
        {
            var messages = heard.Where(one => one.Type == type && _sourceOf.ContainsKey(one.VideoId!)).ToList();
            var said = messages.Select(one => one.MessageId).Distinct(StringComparer.Ordinal).Count();
            output.WriteLine($"{type}: {_sourceOf.Count} videos, {said} messages, {messages.Count} deliveries to the broker");
            Assert.Equal(_sourceOf.Count, said);
        }
    }

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

        var resumed = kills.Select(kill => kill.WorkGoesOn).OfType<TimeSpan>().Order().ToList();
        if (resumed.Count > 0)
        {
            output.WriteLine(
                $"work goes on after a kill within {resumed[resumed.Count / 2].TotalSeconds:0.0} s (median), {resumed[^1].TotalSeconds:0.0} s (worst of {resumed.Count})");
        }
    }
}

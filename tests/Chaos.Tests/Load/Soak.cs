using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Load;

[Trait("Duration", "long")]
public sealed partial class Soak(ITestOutputHelper output)
{
    private const int Creators = 2;
    private const int VideosKept = 4;

    // a process may grow by a tenth of what it held after its warm-up; a small one by so many megabytes
    private const double MostGrowth = 1.10;
    private const double SmallGrowthMegabytes = 8;

    private static readonly TimeSpan SampleInterval = TimeSpan.FromSeconds(5);
    private static readonly string[] Rooms = ["identity", "catalog", "studio", "streaming", "transcoder", "gateway"];

    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly MemoryTrend _memory = new();
    private int _uploads;
    private int _removals;

    [Fact]
    public async Task Uploads_edits_deletes_and_playback_for_half_an_hour_leave_memory_flat_and_no_error_in_the_logs()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("CHAOS_MINUTES") ?? "30", CultureInfo.InvariantCulture);
        using var files = new SourceFiles();
        var source = await files.MakeAsync("320x180", seconds: 5, rate: 15, hasSound: true);
        await using var graph = await PipelineGraph.StartAsync();
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var watching = _memory.WatchAsync(graph.App, SampleInterval, time.Token);
        await Task.WhenAll(Enumerable.Range(0, Creators).Select(_ => WorkAsync(graph, source, time.Token)));
        await watching;

        output.WriteLine(FormattableString.Invariant($"{minutes} minutes: {_uploads} uploads, {_removals} of them removed again"));
        var grown = _memory.Report(output, MostGrowth, SmallGrowthMegabytes);
        var errors = await ErrorsAsync(graph);
        Assert.Empty(await Leftovers.FindAsync(graph));
        Assert.Empty(await BlobsOfRemovedVideosAsync(graph));
        Assert.Empty(errors);
        Assert.Empty(grown);
    }

    private async Task WorkAsync(PipelineGraph graph, string source, CancellationToken over)
    {
        using var creator = await graph.NewCreatorAsync();
        var own = new Queue<string>();
        while (!over.IsCancellationRequested)
        {
            var id = await creator.CreateVideoAsync("Soaked");
            await creator.UploadAsync(id, source);
            if (Interlocked.Increment(ref _uploads) % 5 == 0)
            {
                // in the middle of its transcoding
                await RemoveAsync(creator, id);
                continue;
            }

            await graph.Progress.HeardOfAllAsync("VideoReady", [id]);
            await PlayAsync(creator, id);
            await creator.RenameAsync(id, "Soaked and renamed");
            own.Enqueue(id);
            _kept[id] = true;
            if (own.Count > VideosKept)
            {
                await RemoveAsync(creator, own.Dequeue());
            }
        }
    }

    private async Task RemoveAsync(Creator creator, string id)
    {
        _kept.TryRemove(id, out _);
        await creator.RemoveAsync(id);
        Interlocked.Increment(ref _removals);
    }

    private static async Task PlayAsync(Creator creator, string id)
    {
        using var edge = new HttpClient();
        var main = await creator.PlayAsync(id);
        foreach (var playlist in Playlists.MediaOf(await edge.GetStringAsync(main)).Select(uri => new Uri(main, uri)))
        {
            foreach (var segment in Playlists.SegmentsOf(await edge.GetStringAsync(playlist)))
            {
                Assert.NotEmpty(await edge.GetByteArrayAsync(new Uri(playlist, segment)));
            }
        }
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync(PipelineGraph graph)
    {
        var errors = new List<string>();
        foreach (var room in Rooms)
        {
            var log = await graph.LogAsync(room);
            output.WriteLine($"{room}: {log.Count} lines, {log.Count(line => line.Contains("warn: ", StringComparison.Ordinal))} warnings");
            errors.AddRange(log.Where(line => Error().IsMatch(line)).Take(5).Select(line => $"{room}: {line}"));
        }

        return errors;
    }

    private async Task<IReadOnlyList<string>> BlobsOfRemovedVideosAsync(PipelineGraph graph)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in (string[])["sources", "media"])
        {
            await foreach (var blob in Container.Of(await graph.ConnectionStringAsync(name)).GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, prefix: null, CancellationToken.None))
            {
                var video = blob.Name.Split('/')[0];
                if (!_kept.ContainsKey(video))
                {
                    found.Add($"{name}/{video}");
                }
            }
        }

        return [.. found];
    }

    [GeneratedRegex("(?:fail|crit): ", RegexOptions.None, 1000)]
    private static partial Regex Error();
}

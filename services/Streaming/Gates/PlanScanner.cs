using System.Collections.Concurrent;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Gates;

// Reads from the store what boxes say: whole init segments, and of media segments the beginning of each fragment.
internal sealed class PlanScanner(MediaStore store)
{
    private const int ReadsSideBySide = 8;
    private const int LongestInit = 64 * 1024;

    public async Task<ScannedPlan> ScanAsync(PlanKey key, IndexedPlan index, bool firstSegmentsOnly, CancellationToken cancellationToken)
    {
        var tracks = index.Tracks.Where(track => track.HasStarted).ToArray();
        var unreadable = new ConcurrentQueue<Violation>();
        var inits = new ConcurrentDictionary<string, InitSegment>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ReadsSideBySide, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(tracks, parallel, async (track, token) =>
        {
            var uri = MediaManifest.InitUri(track);
            await NotingAsync(unreadable, uri, async () => inits[uri] = await ReadInitAsync(MediaKeys.Init(key.VideoId, key.PlanId, track.Name), token));
        });

        var segments = new ConcurrentDictionary<string, MediaSegment>(StringComparer.Ordinal);
        var wanted = tracks.Where(track => inits.ContainsKey(MediaManifest.InitUri(track)))
            .SelectMany(track => track.Prefix.Take(firstSegmentsOnly ? 1 : int.MaxValue).Select(segment => (Track: track, Segment: segment)));
        await Parallel.ForEachAsync(wanted, parallel, async (one, token) =>
        {
            var uri = MediaManifest.SegmentUri(one.Track.Name, one.Segment.Number);
            await NotingAsync(unreadable, uri, async () =>
                segments[uri] = await ScanAsync(key, one.Segment, inits[MediaManifest.InitUri(one.Track)], token));
        });
        return new ScannedPlan(inits, segments, [.. unreadable]);
    }

    private async Task<InitSegment> ReadInitAsync(string key, CancellationToken cancellationToken) =>
        InitSegmentReader.Read((await ReadAsync(key, 0, LongestInit, cancellationToken)).Bytes);

    private async Task<MediaSegment> ScanAsync(PlanKey key, IndexedSegment indexed, InitSegment init, CancellationToken cancellationToken)
    {
        var scan = new SegmentScan(init);
        var blob = MediaKeys.Segment(key.VideoId, key.PlanId, indexed.Track, indexed.Number);
        while (scan.Wanted is { } wanted)
        {
            var (bytes, length) = await ReadAsync(blob, wanted.Offset, wanted.Length, cancellationToken);
            scan.Take(bytes, length);
        }

        var segment = scan.Complete();
        return (segment.DecodeTime, segment.Duration, segment.Length) == (indexed.StartTicks, indexed.DurationTicks, indexed.Length)
            ? segment
            : throw new BoxException($"The file lasts {segment.Duration} ticks from {segment.DecodeTime} in {segment.Length} bytes; "
                + $"the index says {indexed.DurationTicks} from {indexed.StartTicks} in {indexed.Length}.");
    }

    private async Task<(byte[] Bytes, long WholeLength)> ReadAsync(string key, long offset, int length, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenReadAsync(key, offset, length, cancellationToken)
            ?? throw new BoxException("There is no such file.");
        var bytes = new byte[content.Length];
        await content.Stream.ReadExactlyAsync(bytes, cancellationToken);
        return (bytes, content.WholeLength);
    }

    private static async Task NotingAsync(ConcurrentQueue<Violation> unreadable, string uri, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (BoxException exception)
        {
            unreadable.Enqueue(new Violation("CMAF", uri, exception.Message));
        }
    }
}

using System.Globalization;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Load;

/// <summary>In which order, and how fast, a queue of uploads has been worked off.</summary>
internal sealed class Drain
{
    private readonly DateTimeOffset _began;
    private readonly List<DateTimeOffset> _short;
    private readonly List<DateTimeOffset> _long;

    public Drain(IReadOnlyList<HeardEvent> heard, IReadOnlyCollection<string> briefs, IReadOnlyCollection<string> lengthies)
    {
        _began = heard.Where(one => one.Type == "SourceProbed").Min(one => one.At);
        var ready = heard.Where(one => one.Type == "VideoReady").DistinctBy(one => one.VideoId).ToDictionary(one => one.VideoId!, one => one.At, StringComparer.Ordinal);
        _short = [.. briefs.Select(id => ready[id]).Order()];
        _long = [.. lengthies.Select(id => ready[id]).Order()];

        // short ones have no other chunk: what is later than a first chunk is of the long ones
        var chunks = heard.Where(one => one.Type == "ChunkTranscoded").DistinctBy(one => (one.VideoId, one.Chunk)).ToList();
        LaterChunks = chunks.Count(one => one.Chunk > 0);
        LaterChunksThatWentBefore = chunks.Take(chunks.FindLastIndex(one => one.Chunk == 0)).Count(one => one.Chunk > 0);
    }

    public DateTimeOffset ShortOnesEnd => _short[^1];

    public DateTimeOffset LongOnesEnd => _long[^1];

    public int LaterChunks { get; }

    /// <summary>Later chunks that were done while a first chunk was still to be done.</summary>
    public int LaterChunksThatWentBefore { get; }

    public double ShortOnesASecond(DateTimeOffset? before = null, DateTimeOffset? after = null)
    {
        var (from, to) = (after ?? _began, before ?? ShortOnesEnd);
        return _short.Count(at => at > from && at <= to) / (to - from).TotalSeconds;
    }

    public void Print(ITestOutputHelper output, DateTimeOffset joined)
    {
        output.WriteLine(Text($"short ones ready: first after {Since(_short[0]):0} s, half after {Since(_short[_short.Count / 2]):0} s, all after {Since(_short[^1]):0} s"));
        output.WriteLine(Text($"long ones ready: first after {Since(_long[0]):0} s, half after {Since(_long[_long.Count / 2]):0} s, all after {Since(_long[^1]):0} s"));
        output.WriteLine(Text($"of {LaterChunks} later chunks {LaterChunksThatWentBefore} were done before the last first chunk"));
        output.WriteLine(Text($"short ones a minute: {ShortOnesASecond(before: joined) * 60:0} with one worker, {ShortOnesASecond(after: joined) * 60:0} with two"));
    }

    private double Since(DateTimeOffset at) => (at - _began).TotalSeconds;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

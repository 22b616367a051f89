using StreamPlatform.Media;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class IndexedTrack
{
    private readonly Dictionary<int, IndexedSegment> _byNumber;

    // Segments in the order of their numbers.
    public IndexedTrack(string name, int timescale, IEnumerable<IndexedSegment> segments)
    {
        Name = name;
        Timescale = timescale;
        _byNumber = segments.ToDictionary(segment => segment.Number);
        var prefix = new List<IndexedSegment>(_byNumber.Count);
        while (_byNumber.TryGetValue(prefix.Count, out var next))
        {
            prefix.Add(next);
        }

        Prefix = prefix;
    }

    public string Name { get; }

    public int Timescale { get; }

    // From the first segment to the first gap: what a playlist may list.
    public IReadOnlyList<IndexedSegment> Prefix { get; }

    // Nothing that comes later belongs to it: it ends before the video does.
    public bool IsCut { get; private init; }

    public bool HasStarted => Prefix.Count > 0;

    public bool HasAny => _byNumber.Count > 0;

    public IndexedSegment? Find(int number) => _byNumber.GetValueOrDefault(number);

    // What begins before this moment.
    public IndexedTrack CutAt(int seconds)
    {
        var limit = (long)seconds * Timescale;
        long ticks = 0;
        var count = 0;
        for (; count < Prefix.Count && ticks < limit; count++)
        {
            ticks += Prefix[count].DurationTicks;
        }

        return new IndexedTrack(Name, Timescale, Prefix.Take(count)) { IsCut = ticks >= limit };
    }

    public MediaTime DurationOf(IndexedSegment segment) => new(segment.DurationTicks, Timescale);
}

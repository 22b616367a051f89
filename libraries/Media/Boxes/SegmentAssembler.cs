namespace StreamPlatform.Media;

/// <summary>Joins the fragments (one GOP each) of a rendition to the segments of the plan, and refuses what a player could not join.</summary>
public sealed class SegmentAssembler
{
    private readonly SegmentPlan _plan;
    private readonly InitSegment _init;
    private readonly List<byte> _bytes = [];
    private long _expected;

    /// <summary>For fragments that begin with the given segment, in a track of the plan's timescale.</summary>
    public SegmentAssembler(SegmentPlan plan, InitSegment init, int firstSegment)
    {
        if (init.Timescale != plan.Timescale)
        {
            throw new BoxException($"The track counts {init.Timescale} ticks a second, the plan {plan.Timescale}.");
        }

        _plan = plan;
        _init = init;
        NextNumber = firstSegment;
        _expected = StartOf(firstSegment);
    }

    /// <summary>The number of the segment that is being filled.</summary>
    public int NextNumber { get; private set; }

    /// <summary>Takes a fragment; the segment that it completes, or null.</summary>
    public AssembledSegment? Add(ReadOnlySpan<byte> fragment)
    {
        var facts = MediaSegmentReader.Read(fragment, _init);
        if (facts.DecodeTime != _expected)
        {
            throw new BoxException($"A fragment of segment {NextNumber} begins at tick {facts.DecodeTime}, not at {_expected}.");
        }

        if (!facts.StartsWithIdr)
        {
            throw new BoxException($"A fragment of segment {NextNumber} does not begin with an IDR.");
        }

        _bytes.AddRange(fragment);
        _expected = facts.End;
        return _expected >= StartOf(NextNumber + 1) ? Take() : null;
    }

    /// <summary>At the end of the stream: what is left is the last segment, shorter than the others; null if nothing is.</summary>
    public AssembledSegment? Complete() => _bytes.Count > 0 ? Take() : null;

    private AssembledSegment Take()
    {
        var bytes = _bytes.ToArray();
        _bytes.Clear();
        return new AssembledSegment(NextNumber++, bytes, MediaSegmentReader.Read(bytes, _init));
    }

    private long StartOf(int segment) => (long)segment * _plan.SegmentFrames * _plan.FrameTicks;
}

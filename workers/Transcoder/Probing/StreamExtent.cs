namespace StreamPlatform.Transcoder.Probing;

// Where the packets of one stream begin and end, on the source's own clock.
internal sealed class StreamExtent
{
    public TimeSpan Start { get; private set; } = TimeSpan.MaxValue;

    public TimeSpan LastStart { get; private set; } = TimeSpan.MinValue;

    public TimeSpan End { get; private set; } = TimeSpan.MinValue;

    public long Packets { get; private set; }

    public void Add(TimeSpan start, TimeSpan end)
    {
        Packets++;
        Start = start < Start ? start : Start;
        LastStart = start > LastStart ? start : LastStart;
        End = end > End ? end : End;
    }
}

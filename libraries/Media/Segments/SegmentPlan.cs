namespace StreamPlatform.Media;

/// <summary>Where the segments of a video begin: whole GOPs of about 2 s, two to a segment, counted in frames, the same in every rung.</summary>
public sealed record SegmentPlan
{
    private const int GopsPerSegment = 2;
    private const int FinestTimescale = 10_000;

    public SegmentPlan(FrameRate frameRate, long totalFrames)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(totalFrames);
        FrameRate = frameRate;
        TotalFrames = totalFrames;

        // even, so that rungs of half the frame rate begin their GOPs at the same moments
        GopFrames = 2 * Math.Max(1, (int)Math.Round(frameRate.FramesPerSecond, MidpointRounding.AwayFromZero));
        Timescale = frameRate.Numerator;
        while (Timescale < FinestTimescale)
        {
            Timescale *= 2;
        }
    }

    /// <summary>The rate that frames are counted in.</summary>
    public FrameRate FrameRate { get; }

    /// <summary>Frames of the whole video.</summary>
    public long TotalFrames { get; }

    /// <summary>Frames between keyframes.</summary>
    public int GopFrames { get; }

    /// <summary>Frames of every segment but the last.</summary>
    public int SegmentFrames => GopFrames * GopsPerSegment;

    /// <summary>Ticks per second of every rung's track; one frame is a whole number of them, at the full and at half the rate.</summary>
    public int Timescale { get; }

    /// <summary>Ticks of one frame at the full rate.</summary>
    public long FrameTicks => (long)FrameRate.Denominator * Timescale / FrameRate.Numerator;

    /// <summary>Segments of the whole video.</summary>
    public int Count => (int)((TotalFrames + SegmentFrames - 1) / SegmentFrames);

    /// <summary>The length of every segment but the last.</summary>
    public MediaTime SegmentDuration => new(SegmentFrames * FrameTicks, Timescale);

    /// <summary>The length of the video.</summary>
    public MediaTime Duration => new(TotalFrames * FrameTicks, Timescale);

    /// <summary><c>#EXT-X-TARGETDURATION</c> of every playlist of the video: the longest segment, rounded to whole seconds. An audio segment may be longer by half an AAC frame, which never rounds away.</summary>
    public int TargetDurationSeconds => Math.Max(1, (int)Math.Round(SegmentDuration.Seconds, MidpointRounding.AwayFromZero));

    /// <summary>The segment with this number, the first being 0.</summary>
    public SegmentSpan this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            var first = (long)number * SegmentFrames;
            return new SegmentSpan(number, first, (int)Math.Min(SegmentFrames, TotalFrames - first));
        }
    }

    /// <summary>When a frame is shown.</summary>
    public MediaTime TimeOf(long frame) => new(frame * FrameTicks, Timescale);
}

namespace StreamPlatform.Media;

/// <summary>Chooses the one constant frame rate that a source is encoded at.</summary>
public static class FrameRatePlanner
{
    /// <summary>What a source without any sign of its rate gets.</summary>
    public static readonly FrameRate Fallback = new(30, 1);

    /// <summary>No rung shows more (rule 1.19 of Apple's HLS authoring specification).</summary>
    public static readonly FrameRate Highest = new(60, 1);

    // Measured averages of a constant rate wander: the last frame's length, rounded timestamps
    private const double SameRate = 0.005;

    private static readonly FrameRate[] Broadcast =
    [
        new(24000, 1001), new(24, 1), new(25, 1), new(30000, 1001), new(30, 1), new(48000, 1001), new(48, 1), new(50, 1), new(60000, 1001), new(60, 1),
    ];

    /// <summary>
    /// A constant rate stays what it is; above <see cref="Highest"/> it is halved until it fits. A variable rate gets the broadcast rate that is
    /// no lower than its average, so that no more than a picture here and there is dropped.
    /// </summary>
    public static FrameRate Choose(FrameRate? baseRate, FrameRate? average)
    {
        var (shown, mean) = (baseRate ?? average, average ?? baseRate);
        if (shown is not { } exact || mean is not { } actual)
        {
            return Fallback;
        }

        if (Near(exact, actual))
        {
            return Constant(exact);
        }

        return NearestBroadcast(actual) ?? Broadcast.Where(rate => rate >= actual).DefaultIfEmpty(Highest).First();
    }

    private static FrameRate Constant(FrameRate rate)
    {
        while (rate > Highest && !Near(rate, Highest))
        {
            rate = rate.Halved();
        }

        return Exact(rate) ? rate : NearestBroadcast(rate) ?? Whole(rate);
    }

    private static FrameRate? NearestBroadcast(FrameRate rate)
    {
        var nearest = Broadcast.MinBy(candidate => Math.Abs(candidate.FramesPerSecond - rate.FramesPerSecond));
        return Near(nearest, rate) ? nearest : null;
    }

    private static bool Near(FrameRate a, FrameRate b) => Math.Abs(a.FramesPerSecond / b.FramesPerSecond - 1) <= SameRate;

    // 25, 12.5, 30000/1001: rates that someone meant; 15359/512 is a container's rounding of one
    private static bool Exact(FrameRate rate) => rate.Denominator is 1 or 2 or 1001 && rate.FramesPerSecond >= 1;

    private static FrameRate Whole(FrameRate rate) => new(Math.Max(1, (int)Math.Ceiling(rate.FramesPerSecond - SameRate)), 1);
}

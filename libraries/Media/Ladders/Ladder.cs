namespace StreamPlatform.Media;

/// <summary>The ordered plan of encodings of one video, highest rung first.</summary>
public sealed record Ladder(FrameRate FrameRate, IReadOnlyList<Rung> Rungs)
{
    /// <summary>The rung that everyone can play.</summary>
    public Rung Lowest => Rungs[^1];

    /// <summary>The best rung.</summary>
    public Rung Highest => Rungs[0];
}

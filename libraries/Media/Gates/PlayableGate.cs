namespace StreamPlatform.Media;

/// <summary>The gate before a video may be played while it still grows: what its plan and the boxes of its first segments prove.</summary>
public static class PlayableGate
{
    /// <summary>The rules that the stream breaks; empty when it may pass.</summary>
    public static IReadOnlyList<Violation> Check(InspectedStream stream) => [.. TrackRules.CheckType(stream, "EVENT"), .. Always(stream)];

    /// <summary>What holds from the first segment to the last.</summary>
    internal static IEnumerable<Violation> Always(InspectedStream stream) =>
    [
        .. TrackRules.Check(stream),
        .. TimelineRules.Check(stream),
        .. CodecRules.Check(stream),
        .. VariantRules.Check(stream),
    ];
}

namespace StreamPlatform.Media;

/// <summary>What a media segment, one fragment (<c>moof</c> and <c>mdat</c>) or several, says about itself.</summary>
public sealed record MediaSegment
{
    /// <summary>Bytes of the segment.</summary>
    public required long Length { get; init; }

    /// <summary>When it is decoded, in ticks of its track (<c>tfdt</c>).</summary>
    public required long DecodeTime { get; init; }

    /// <summary>Sum of its samples' durations, in ticks of its track.</summary>
    public required long Duration { get; init; }

    /// <summary>Pictures, or frames of sound.</summary>
    public required int Samples { get; init; }

    /// <summary>The first picture is an IDR, from which a decoder can begin. Always true for sound.</summary>
    public required bool StartsWithIdr { get; init; }

    /// <summary>The first picture of each fragment as a byte range that begins with its <c>moof</c>.</summary>
    public required IReadOnlyList<SegmentKeyframe> Keyframes { get; init; }

    /// <summary>Where the next segment has to begin.</summary>
    public long End => DecodeTime + Duration;
}

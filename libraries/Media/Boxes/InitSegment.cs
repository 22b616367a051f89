namespace StreamPlatform.Media;

/// <summary>What an init segment (<c>#EXT-X-MAP</c>: <c>ftyp</c> and <c>moov</c>) says about its one track.</summary>
public sealed record InitSegment
{
    /// <summary>Ticks per second of the track (<c>mdhd</c>).</summary>
    public required int Timescale { get; init; }

    /// <summary>RFC 6381 name, read from <c>avcC</c> or <c>esds</c>.</summary>
    public required string Codec { get; init; }

    /// <summary>Pixels of the sample entry; null for sound.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Channels of the sample entry; 0 for pictures.</summary>
    public int Channels { get; init; }

    /// <summary>Bytes of the length before each NAL unit (<c>avcC</c>); 0 for sound.</summary>
    public int NalLengthSize { get; init; }

    /// <summary>The sequence parameter set of <c>avcC</c>; null for sound.</summary>
    public SequenceParameters? Pictures { get; init; }

    /// <summary>Tracks in the file (<c>trak</c>): CMAF allows one.</summary>
    public int Tracks { get; init; } = 1;

    /// <summary>An edit list shifts the track against others, which segments made apart may not do.</summary>
    public bool HasEditList { get; init; }

    internal SampleDefaults Defaults { get; init; }
}

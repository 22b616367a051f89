namespace StreamPlatform.Media;

/// <summary>One planned step of a ladder: what one encoder output has to be. It becomes one variant (<c>#EXT-X-STREAM-INF</c>).</summary>
public sealed record Rung
{
    // moof, trun entries and box headers of one GOP, with room to spare
    private static readonly Bitrate PackagingCost = Bitrate.FromKilobits(4);

    /// <summary>Its name within the ladder, used in storage keys: "1080p".</summary>
    public required string Name { get; init; }

    /// <summary>Even sides, square pixels.</summary>
    public required Resolution Size { get; init; }

    /// <summary>The ladder's rate or half of it.</summary>
    public required FrameRate FrameRate { get; init; }

    /// <summary>What it should need over a whole video.</summary>
    public required Bitrate Average { get; init; }

    /// <summary>The rate of the encoder's buffer model (maxrate).</summary>
    public required Bitrate Maximum { get; init; }

    /// <summary>The size of the encoder's buffer model in bits (bufsize): one second at the maximum.</summary>
    public long BufferBits => Maximum.BitsPerSecond;

    /// <summary>The level that it is encoded at.</summary>
    public H264Level Level => H264Level.For(Size, FrameRate, Maximum);

    /// <summary>What CODECS says and <c>avcC</c> must say.</summary>
    public string Codec => Level.HighProfileCodec;

    /// <summary>The most that one segment of the given length can need: the maximum throughout and one full buffer.</summary>
    public Bitrate PeakOver(MediaTime segment) =>
        new Bitrate(Maximum.BitsPerSecond + (long)Math.Ceiling(BufferBits / segment.Seconds)) + PackagingCost;
}

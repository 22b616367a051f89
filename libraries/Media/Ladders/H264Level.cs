namespace StreamPlatform.Media;

/// <summary>A level of H.264 (ITU-T H.264, table A-1): the limits that a decoder of that level promises to meet.</summary>
public sealed record H264Level
{
    private const int MacroblockSide = 16;

    // What x264 keeps when it uses a pyramid of B-frames
    private const int DecodedPictures = 4;

    // High profile may use a quarter more bits than the table's base profile
    private const double HighProfileFactor = 1.25;

    private static readonly H264Level[] All =
    [
        new(10, 1485, 99, 396, 64),
        new(11, 3000, 396, 900, 192),
        new(12, 6000, 396, 2376, 384),
        new(13, 11880, 396, 2376, 768),
        new(20, 11880, 396, 2376, 2000),
        new(21, 19800, 792, 4752, 4000),
        new(22, 20250, 1620, 8100, 4000),
        new(30, 40500, 1620, 8100, 10000),
        new(31, 108000, 3600, 18000, 14000),
        new(32, 216000, 5120, 20480, 20000),
        new(40, 245760, 8192, 32768, 20000),
        new(41, 245760, 8192, 32768, 50000),
        new(42, 522240, 8704, 34816, 50000),
        new(50, 589824, 22080, 110400, 135000),
        new(51, 983040, 36864, 184320, 240000),
        new(52, 2073600, 36864, 184320, 240000),
    ];

    private readonly int _macroblocksPerSecond;
    private readonly int _macroblocksPerPicture;
    private readonly int _macroblocksDecoded;
    private readonly int _kilobits;

    private H264Level(int idc, int macroblocksPerSecond, int macroblocksPerPicture, int macroblocksDecoded, int kilobits)
    {
        Idc = idc;
        _macroblocksPerSecond = macroblocksPerSecond;
        _macroblocksPerPicture = macroblocksPerPicture;
        _macroblocksDecoded = macroblocksDecoded;
        _kilobits = kilobits;
    }

    /// <summary>level_idc: ten times the level, 31 for level 3.1.</summary>
    public int Idc { get; }

    /// <summary>The name that encoders take: "3.1".</summary>
    public string Name => $"{Idc / 10}.{Idc % 10}";

    /// <summary>RFC 6381 name of High profile at this level; equals bytes 1 to 3 of <c>avcC</c>, whose constraint flags x264 leaves 0 for High.</summary>
    public string HighProfileCodec => $"avc1.6400{Idc:X2}";

    /// <summary>The lowest level that allows such a rung in High profile.</summary>
    public static H264Level For(Resolution size, FrameRate frameRate, Bitrate maximum)
    {
        var wide = Macroblocks(size.Width);
        var high = Macroblocks(size.Height);
        var picture = wide * high;
        return Array.Find(All, level =>
                picture <= level._macroblocksPerPicture
                && Math.Max(wide, high) <= Math.Sqrt(8.0 * level._macroblocksPerPicture)
                && picture * frameRate.FramesPerSecond <= level._macroblocksPerSecond
                && picture * DecodedPictures <= level._macroblocksDecoded
                && maximum.Kilobits <= level._kilobits * HighProfileFactor)
            ?? throw new ArgumentOutOfRangeException(nameof(size), $"No level of H.264 allows {size} at {frameRate}.");
    }

    private static int Macroblocks(int pixels) => (pixels + MacroblockSide - 1) / MacroblockSide;
}

using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Streaming.Tests.Files;

// Files of a rung with everything in them that a gate looks at, and pictures of which only the first byte means anything.
internal static class PictureFiles
{
    public const byte Idr = 0x65;
    public const byte NoIdr = 0x41;
    private const int VisualSampleEntryFields = 78;

    public static byte[] Init(PlannedRung rung, int timescale)
    {
        var level = Convert.ToByte(rung.Codecs[^2..], 16);
        byte[] parameters = [0x67, 100, 0, level, .. Parameters(rung.Width, rung.Height)];
        byte[] configuration = [1, 100, 0, level, 0xFF, 0xE1, (byte)(parameters.Length >> 8), (byte)parameters.Length, .. parameters, 0];
        var entry = new byte[VisualSampleEntryFields];
        (entry[24], entry[25], entry[26], entry[27]) = ((byte)(rung.Width >> 8), (byte)rung.Width, (byte)(rung.Height >> 8), (byte)rung.Height);
        var table = Boxes.Of("stbl", Boxes.Of("stsd", Boxes.Number(0), Boxes.Number(1), Boxes.Of("avc1", entry, Boxes.Of("avcC", configuration))));
        var media = Boxes.Of("mdia", Boxes.Of("mdhd", new byte[12], Boxes.Number(timescale), new byte[8]), Boxes.Of("minf", table));
        return
        [
            .. Boxes.Of("ftyp", "cmfc"u8.ToArray(), Boxes.Number(0)),
            .. Boxes.Of("moov", Boxes.Of("trak", media), Boxes.Of("mvex", Boxes.Of("trex", new byte[24]))),
        ];
    }

    // Two GOPs, each a fragment.
    public static byte[] Segment(long start, long duration, int pictures, byte[] weight, bool startsWithIdr = true) =>
    [
        .. Fragment(start, duration / 2, pictures / 2, weight, startsWithIdr),
        .. Fragment(start + duration / 2, duration / 2, pictures / 2, weight[..(weight.Length / 2)], startsWithIdr: true),
    ];

    private static byte[] Fragment(long start, long duration, int pictures, byte[] weight, bool startsWithIdr)
    {
        byte[] first = [.. Boxes.Number(weight.Length + 1), startsWithIdr ? Idr : NoIdr, .. weight];
        byte[] other = [0, 0, 0, 1, NoIdr];
        var samples = Enumerable.Range(0, pictures).Select(i => i == 0 ? first : other).ToArray();
        var moof = Moof(start, duration / pictures, samples, 0);
        return [.. Moof(start, duration / pictures, samples, moof.Length + 8), .. Boxes.Of("mdat", samples)];
    }

    private static byte[] Moof(long start, long ticks, byte[][] samples, int dataOffset)
    {
        var run = samples.SelectMany(sample => (byte[][])[Boxes.Number(ticks), Boxes.Number(sample.Length)]);
        return Boxes.Of(
            "moof",
            Boxes.Of("mfhd", new byte[8]),
            Boxes.Of(
                "traf",
                Boxes.Of("tfhd", Boxes.Number(0x020000), Boxes.Number(1)),
                Boxes.Of("tfdt", Boxes.Number(0x01000000), Boxes.LongNumber(start)),
                Boxes.Of("trun", [Boxes.Number(0x301), Boxes.Number(samples.Length), Boxes.Number(dataOffset), .. run])));
    }

    // From the set's id on: 4:2:0, eight bits, progressive, cropped to the size.
    private static byte[] Parameters(int width, int height)
    {
        var (wide, high) = ((width + 15) / 16, (height + 15) / 16);
        return new Bits()
            .Number(0).Number(1).Number(0).Number(0).Fixed(0, 2)
            .Number(0).Number(2).Number(1).Fixed(0, 1)
            .Number(wide - 1).Number(high - 1).Fixed(3, 2)
            .Fixed(1, 1).Number(0).Number((wide * 16 - width) / 2).Number(0).Number((high * 16 - height) / 2)
            .Fixed(0, 1)
            .ToArray();
    }
}

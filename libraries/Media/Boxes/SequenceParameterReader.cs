namespace StreamPlatform.Media;

/// <summary>Reads a sequence parameter set as far as its colour description (ITU-T H.264, 7.3.2.1.1).</summary>
internal static class SequenceParameterReader
{
    private const int NalHeaderBits = 8;
    private const int MacroblockSide = 16;
    private const int AllScalingLists = 12;
    private const int ScalingListsOf420 = 8;
    private const int SmallLists = 6;
    private const int ExtendedAspectRatio = 255;

    // Profiles whose sets say more about colour
    private static readonly int[] HighProfiles = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

    internal static SequenceParameters Read(ReadOnlySpan<byte> unit)
    {
        var bits = new BitReader(unit);
        bits.Bits(NalHeaderBits);
        var profile = bits.Bits(8);
        bits.Bits(8);
        var level = bits.Bits(8);
        bits.Unsigned();
        var chroma = HighProfiles.Contains(profile) ? ReadChroma(bits) : 1;
        bits.Unsigned();
        SkipPictureOrder(bits);
        bits.Unsigned();
        bits.Flag();
        var width = (bits.Unsigned() + 1) * MacroblockSide;
        var mapUnits = bits.Unsigned() + 1;
        var progressive = bits.Flag();
        var height = mapUnits * MacroblockSide * (progressive ? 1 : 2);
        bits.Bits(progressive ? 1 : 2);
        var size = Cropped(bits, width, height, chroma, progressive);
        return new SequenceParameters(profile, level, size, progressive, bits.Flag() ? ReadTransfer(bits) : null);
    }

    private static int ReadChroma(BitReader bits)
    {
        var chroma = bits.Unsigned();
        bits.Bits(chroma == 3 ? 1 : 0);
        bits.Unsigned();
        bits.Unsigned();
        bits.Flag();
        var lists = !bits.Flag() ? 0 : chroma == 3 ? AllScalingLists : ScalingListsOf420;
        for (var list = 0; list < lists; list++)
        {
            SkipScalingList(bits, list < SmallLists ? 16 : 64);
        }

        return chroma;
    }

    private static void SkipScalingList(BitReader bits, int size)
    {
        if (!bits.Flag())
        {
            return;
        }

        var (last, next) = (8, 8);
        for (var i = 0; i < size && next != 0; i++)
        {
            next = (last + bits.Signed() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    private static void SkipPictureOrder(BitReader bits)
    {
        var type = bits.Unsigned();
        if (type == 0)
        {
            bits.Unsigned();
        }
        else if (type == 1)
        {
            bits.Flag();
            bits.Signed();
            bits.Signed();
            for (var left = bits.Unsigned(); left > 0; left--)
            {
                bits.Signed();
            }
        }
    }

    // crop units are two pixels where colour has half the pixels
    private static Resolution Cropped(BitReader bits, int width, int height, int chroma, bool progressive)
    {
        if (!bits.Flag())
        {
            return new Resolution(width, height);
        }

        var unitX = chroma is 1 or 2 ? 2 : 1;
        var unitY = (chroma == 1 ? 2 : 1) * (progressive ? 1 : 2);
        width -= (bits.Unsigned() + bits.Unsigned()) * unitX;
        height -= (bits.Unsigned() + bits.Unsigned()) * unitY;
        return new Resolution(width, height);
    }

    private static int? ReadTransfer(BitReader bits)
    {
        if (bits.Flag() && bits.Bits(8) == ExtendedAspectRatio)
        {
            bits.Bits(16);
            bits.Bits(16);
        }

        bits.Bits(bits.Flag() ? 1 : 0);
        if (!bits.Flag())
        {
            return null;
        }

        bits.Bits(4);
        if (!bits.Flag())
        {
            return null;
        }

        bits.Bits(8);
        return bits.Bits(8);
    }
}

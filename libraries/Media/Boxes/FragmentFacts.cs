namespace StreamPlatform.Media;

/// <summary>What one <c>moof</c> says, and the kind of its first picture.</summary>
internal sealed record FragmentFacts(long DecodeTime, long Duration, int Samples, bool StartsWithIdr, SegmentKeyframe Keyframe)
{
    // tfhd flags (ISO/IEC 14496-12, 8.8.7)
    private const uint BaseDataOffset = 0x1;
    private const uint SampleDescriptionIndex = 0x2;
    private const uint DefaultSampleDuration = 0x8;
    private const uint DefaultSampleSize = 0x10;

    // trun flags (8.8.8)
    private const uint DataOffset = 0x1;
    private const uint FirstSampleFlags = 0x4;
    private const uint SampleDuration = 0x100;
    private const uint SampleSize = 0x200;
    private const uint SampleFlags = 0x400;
    private const uint SampleCompositionOffset = 0x800;

    /// <summary>Reads the fragment whose moof begins at <paramref name="fromMoof"/>, which is <paramref name="offset"/> bytes into the segment.</summary>
    internal static FragmentFacts Read(ReadOnlySpan<byte> fromMoof, ReadOnlySpan<byte> moof, InitSegment init, long offset)
    {
        var head = ReadHead(moof, init, offset, out var firstSample);
        if (firstSample.Offset < 0 || firstSample.End > fromMoof.Length)
        {
            throw new BoxException("The first sample lies outside of the segment.");
        }

        return head with { StartsWithIdr = BeginsWithIdr(fromMoof[(int)firstSample.Offset..(int)firstSample.End], init) ?? false };
    }

    /// <summary>Reads what the moof alone says; where its first sample lies is counted from the moof.</summary>
    internal static FragmentFacts ReadHead(ReadOnlySpan<byte> moof, InitSegment init, long offset, out SampleRange firstSample)
    {
        var traf = Box.Find(moof, "traf");
        var defaults = Header(Box.Find(traf, "tfhd"), init.Defaults);
        var decodeTime = DecodeTimeOf(Box.Find(traf, "tfdt"));
        var run = Run.Read(Box.Find(traf, "trun"), defaults);
        firstSample = new SampleRange(run.DataOffset, run.DataOffset + (long)run.FirstSize);
        return new FragmentFacts(
            decodeTime, run.Duration, run.Samples, StartsWithIdr: false, new SegmentKeyframe(offset, run.DataOffset + run.FirstSize, decodeTime));
    }

    /// <summary>Null when the picture does not begin in these bytes of the sample.</summary>
    internal static bool? BeginsWithIdr(ReadOnlySpan<byte> sample, InitSegment init) =>
        init.NalLengthSize == 0 ? true : NalUnits.FirstPictureIsIdr(sample, init.NalLengthSize);

    private static SampleDefaults Header(ReadOnlySpan<byte> tfhd, SampleDefaults defaults)
    {
        var fields = new FieldReader(tfhd);
        var (_, flags) = fields.VersionAndFlags();
        if ((flags & BaseDataOffset) != 0)
        {
            throw new BoxException("tfhd with a base data offset: its segment cannot be moved.");
        }

        fields.Skip((flags & SampleDescriptionIndex) != 0 ? 8 : 4);
        var duration = (flags & DefaultSampleDuration) != 0 ? fields.UInt32() : defaults.Duration;
        var size = (flags & DefaultSampleSize) != 0 ? fields.UInt32() : defaults.Size;
        return new SampleDefaults(duration, size);
    }

    private static long DecodeTimeOf(ReadOnlySpan<byte> tfdt)
    {
        var fields = new FieldReader(tfdt);
        return fields.VersionAndFlags().Version == 1 ? fields.Int64() : fields.UInt32();
    }

    private readonly record struct Run(int Samples, long Duration, int DataOffset, uint FirstSize)
    {
        internal static Run Read(ReadOnlySpan<byte> trun, SampleDefaults defaults)
        {
            var fields = new FieldReader(trun);
            var (_, flags) = fields.VersionAndFlags();
            var samples = fields.Int32();
            var dataOffset = (flags & FragmentFacts.DataOffset) != 0 ? fields.Int32() : throw new BoxException("trun without a data offset.");
            fields.Skip((flags & FirstSampleFlags) != 0 ? 4 : 0);
            if (samples < 1)
            {
                throw new BoxException("A fragment without samples.");
            }

            var perSample = (flags & (SampleDuration | SampleSize | SampleFlags | SampleCompositionOffset)) != 0;
            long duration = perSample ? 0 : (long)defaults.Duration * samples;
            var firstSize = defaults.Size;
            for (var i = 0; perSample && i < samples; i++)
            {
                duration += (flags & SampleDuration) != 0 ? fields.UInt32() : defaults.Duration;
                var size = (flags & SampleSize) != 0 ? fields.UInt32() : defaults.Size;
                firstSize = i == 0 ? size : firstSize;
                fields.Skip(((flags & SampleFlags) != 0 ? 4 : 0) + ((flags & SampleCompositionOffset) != 0 ? 4 : 0));
            }

            return new Run(samples, duration, dataOffset, firstSize);
        }
    }
}

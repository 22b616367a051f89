using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Reads an init segment of one track, H.264 or AAC.</summary>
public static class InitSegmentReader
{
    // Fields of a sample entry before its child boxes (ISO/IEC 14496-12, 12.1.3 and 12.2.3)
    private const int VisualSampleEntryFields = 78;
    private const int AudioSampleEntryFields = 28;

    /// <summary>Throws <see cref="BoxException"/> when the bytes are not such a segment.</summary>
    public static InitSegment Read(ReadOnlySpan<byte> bytes)
    {
        var moov = Box.Find(bytes, "moov");
        var trak = Box.Find(moov, "trak");
        var entries = new FieldReader(Box.Find(trak, "mdia", "minf", "stbl", "stsd"));
        entries.Skip(4);
        if (entries.UInt32() != 1)
        {
            throw new BoxException("More than one sample entry.");
        }

        var rest = entries.Take(entries.Remaining);
        var entry = Box.Take(ref rest);
        var common = new InitSegment
        {
            Timescale = Timescale(Box.Find(trak, "mdia", "mdhd")),
            Codec = "",
            Tracks = CountTracks(moov),
            HasEditList = Box.TryFind(trak, "edts", out _),
            Defaults = Defaults(Box.Find(moov, "mvex", "trex")),
        };
        return entry.Type switch
        {
            "avc1" => Video(common, entry.Payload),
            "mp4a" => Audio(common, entry.Payload),
            _ => throw new BoxException($"Sample entry '{entry.Type}' is neither H.264 nor AAC."),
        };
    }

    private static InitSegment Video(InitSegment common, ReadOnlySpan<byte> entry)
    {
        if (!Box.TryFind(entry, "avcC", out var configuration, VisualSampleEntryFields))
        {
            throw new BoxException("avc1 without avcC.");
        }

        var size = new FieldReader(entry);
        size.Skip(24);
        var fields = new FieldReader(configuration);
        fields.Skip(1);
        var (profile, constraints, level) = (fields.Byte(), fields.Byte(), fields.Byte());
        return common with
        {
            Codec = string.Create(CultureInfo.InvariantCulture, $"avc1.{profile:X2}{constraints:X2}{level:X2}"),
            NalLengthSize = (fields.Byte() & 3) + 1,
            Resolution = new Resolution(size.UInt16(), size.UInt16()),
            Pictures = SequenceParameterReader.Read(FirstSequenceParameterSet(ref fields)),
        };
    }

    // 111 and how many sets in 5 bits, then each after its length
    private static ReadOnlySpan<byte> FirstSequenceParameterSet(ref FieldReader fields) =>
        (fields.Byte() & 0x1F) > 0 ? fields.Take(fields.UInt16()) : throw new BoxException("avcC without a sequence parameter set.");

    private static int CountTracks(ReadOnlySpan<byte> moov)
    {
        var tracks = 0;
        while (moov.Length > 0)
        {
            tracks += Box.Take(ref moov).Type == "trak" ? 1 : 0;
        }

        return tracks;
    }

    private static InitSegment Audio(InitSegment common, ReadOnlySpan<byte> entry)
    {
        if (!Box.TryFind(entry, "esds", out var descriptor, AudioSampleEntryFields))
        {
            throw new BoxException("mp4a without esds.");
        }

        var fields = new FieldReader(entry);
        fields.Skip(16);
        return common with { Codec = "mp4a.40." + AudioObjectType(descriptor).ToString(CultureInfo.InvariantCulture), Channels = fields.UInt16() };
    }

    // esds: version and flags, then ES_Descriptor (3) > DecoderConfigDescriptor (4) > DecoderSpecificInfo (5), whose first 5 bits are the object type
    private static int AudioObjectType(ReadOnlySpan<byte> esds)
    {
        var fields = new FieldReader(esds);
        fields.Skip(4);
        Descriptor(ref fields, 3);
        fields.Skip(3);
        Descriptor(ref fields, 4);
        fields.Skip(13);
        Descriptor(ref fields, 5);
        return fields.Byte() >> 3;
    }

    private static void Descriptor(ref FieldReader fields, int tag)
    {
        if (fields.Byte() != tag)
        {
            throw new BoxException($"esds without descriptor {tag}.");
        }

        while ((fields.Byte() & 0x80) != 0)
        {
            // the length takes as many bytes as have their top bit set, and one more
        }
    }

    private static int Timescale(ReadOnlySpan<byte> mdhd)
    {
        var fields = new FieldReader(mdhd);
        fields.Skip(fields.VersionAndFlags().Version == 1 ? 16 : 8);
        return fields.Int32() is > 0 and var timescale ? timescale : throw new BoxException("A timescale below 1.");
    }

    private static SampleDefaults Defaults(ReadOnlySpan<byte> trex)
    {
        var fields = new FieldReader(trex);
        fields.Skip(12);
        return new SampleDefaults(fields.UInt32(), fields.UInt32());
    }
}

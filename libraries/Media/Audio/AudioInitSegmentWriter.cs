namespace StreamPlatform.Media;

/// <summary>Writes the init segment of an AAC track (CMAF: one track, no edit list, samples in fragments only).</summary>
public static class AudioInitSegmentWriter
{
    private const uint TrackEnabledAndInMovie = 3;

    // "und" as three letters of five bits
    private const ushort Undetermined = 0x55C4;

    /// <summary>The bytes of <c>ftyp</c> and <c>moov</c>; the timescale is the sample rate.</summary>
    public static byte[] Write(AacConfiguration configuration, Bitrate average)
    {
        var writer = new BoxWriter();
        writer.Box("ftyp", ftyp => ftyp.Bytes("iso6"u8).UInt32(512).Bytes("iso6cmfcmp41"u8));
        writer.Box("moov", moov =>
        {
            MovieHeader(moov, configuration);
            moov.Box("trak", trak =>
            {
                TrackHeader(trak);
                trak.Box("mdia", mdia => Media(mdia, configuration, average));
            });
            moov.Box("mvex", mvex => mvex.FullBox("trex", 0, 0, trex => trex.UInt32(1).UInt32(1).Zeros(12)));
        });
        return writer.ToArray();
    }

    private static void MovieHeader(BoxWriter moov, AacConfiguration configuration) => moov.FullBox("mvhd", 0, 0, mvhd => mvhd
        .Zeros(8).UInt32((uint)configuration.SampleRate).UInt32(0)
        .UInt32(0x10000).UInt16(0x100).Zeros(10)
        .UnityMatrix().Zeros(24).UInt32(2));

    private static void TrackHeader(BoxWriter trak) => trak.FullBox("tkhd", 0, TrackEnabledAndInMovie, tkhd => tkhd
        .Zeros(8).UInt32(1).Zeros(8)
        .Zeros(8).UInt16(0).UInt16(1).UInt16(0x100).UInt16(0)
        .UnityMatrix().Zeros(8));

    private static void Media(BoxWriter mdia, AacConfiguration configuration, Bitrate average)
    {
        mdia.FullBox("mdhd", 0, 0, mdhd => mdhd.Zeros(8).UInt32((uint)configuration.SampleRate).UInt32(0).UInt16(Undetermined).UInt16(0));
        mdia.FullBox("hdlr", 0, 0, hdlr => hdlr.UInt32(0).Bytes("soun"u8).Zeros(12).Bytes("SoundHandler\0"u8));
        mdia.Box("minf", minf =>
        {
            minf.FullBox("smhd", 0, 0, smhd => smhd.Zeros(4));
            minf.Box("dinf", dinf => dinf.FullBox("dref", 0, 0, dref => dref.UInt32(1).FullBox("url ", 0, 1, _ => { })));
            minf.Box("stbl", stbl =>
            {
                stbl.FullBox("stsd", 0, 0, stsd => stsd.UInt32(1).Box("mp4a", mp4a => SampleEntry(mp4a, configuration, average)));
                stbl.FullBox("stts", 0, 0, stts => stts.UInt32(0));
                stbl.FullBox("stsc", 0, 0, stsc => stsc.UInt32(0));
                stbl.FullBox("stsz", 0, 0, stsz => stsz.Zeros(8));
                stbl.FullBox("stco", 0, 0, stco => stco.UInt32(0));
            });
        });
    }

    private static void SampleEntry(BoxWriter mp4a, AacConfiguration configuration, Bitrate average)
    {
        mp4a.Zeros(6).UInt16(1).Zeros(8)
            .UInt16((ushort)configuration.Channels).UInt16(16).Zeros(4)
            .UInt32((uint)configuration.SampleRate << 16);
        mp4a.FullBox("esds", 0, 0, esds => EsDescriptor(esds, configuration, average));
    }

    // ISO/IEC 14496-1, 7.2.6.5; all lengths are below 128 and take one byte
    private static void EsDescriptor(BoxWriter esds, AacConfiguration configuration, Bitrate average) => esds
        .Byte(3).Byte(25).UInt16(1).Byte(0)
        .Byte(4).Byte(17).Byte(0x40).Byte(0x15).Zeros(3).UInt32((uint)average.BitsPerSecond).UInt32((uint)average.BitsPerSecond)
        .Byte(5).Byte(2).UInt16(configuration.ToAudioSpecificConfig())
        .Byte(6).Byte(1).Byte(2);
}

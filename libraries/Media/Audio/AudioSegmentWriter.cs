namespace StreamPlatform.Media;

/// <summary>Writes one media segment of AAC frames: one fragment, <c>tfdt</c> and durations in samples.</summary>
public static class AudioSegmentWriter
{
    private const uint DefaultBaseIsMoof = 0x020000;
    private const uint DefaultDurationAndFlags = 0x28;
    private const uint DependsOnNothing = 0x02000000;
    private const uint DataOffsetAndSizes = 0x201;

    /// <summary>The bytes of <c>moof</c> and <c>mdat</c>.</summary>
    public static byte[] Write(AudioSpan span, IReadOnlyList<byte[]> frames)
    {
        if (frames.Count == 0 || frames.Count > span.Frames)
        {
            throw new ArgumentException($"{frames.Count} frames for a span of {span.Frames}.", nameof(frames));
        }

        var writer = new BoxWriter();
        var dataOffset = 0L;
        writer.Box("moof", moof =>
        {
            moof.FullBox("mfhd", 0, 0, mfhd => mfhd.UInt32((uint)span.Number + 1));
            moof.Box("traf", traf =>
            {
                traf.FullBox("tfhd", 0, DefaultBaseIsMoof | DefaultDurationAndFlags, tfhd => tfhd.UInt32(1).UInt32(AudioCutter.FrameSamples).UInt32(DependsOnNothing));
                traf.FullBox("tfdt", 1, 0, tfdt => tfdt.UInt64((ulong)span.FirstSample));
                traf.FullBox("trun", 0, DataOffsetAndSizes, trun =>
                {
                    trun.UInt32((uint)frames.Count);
                    dataOffset = trun.Length;
                    trun.UInt32(0);
                    foreach (var frame in frames)
                    {
                        trun.UInt32((uint)frame.Length);
                    }
                });
            });
        });
        writer.Patch(dataOffset, (uint)writer.Length + 8);
        writer.Box("mdat", mdat =>
        {
            foreach (var frame in frames)
            {
                mdat.Bytes(frame);
            }
        });
        return writer.ToArray();
    }
}

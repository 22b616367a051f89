namespace StreamPlatform.Media;

/// <summary>Frames of AAC-LC in which nothing is heard (ISO/IEC 14496-3, 4.4.2.1: a raw data block).</summary>
public static class AacSilence
{
    /// <summary>A frame of two silent channels, the same at every sample rate. Without an ADTS header.</summary>
    public static ReadOnlySpan<byte> Stereo => [0x21, 0x10, 0x04, 0x60, 0x8C, 0x1C];
}

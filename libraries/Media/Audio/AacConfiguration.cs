namespace StreamPlatform.Media;

/// <summary>What a decoder of AAC has to know: object type (2 is AAC-LC), sample rate, channels (ISO/IEC 14496-3, AudioSpecificConfig).</summary>
public readonly record struct AacConfiguration(int ObjectType, int SampleRateIndex, int Channels)
{
    private static readonly int[] SampleRates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    /// <summary>Samples per second.</summary>
    public int SampleRate => SampleRates[SampleRateIndex];

    /// <summary>RFC 6381 name.</summary>
    public string Codec => $"mp4a.40.{ObjectType}";

    internal static bool IsKnownRate(int index) => index < SampleRates.Length;

    // | object type: 5 | sample rate index: 4 | channels: 4 | 0: 3 |
    internal ushort ToAudioSpecificConfig() => (ushort)((ObjectType << 11) | (SampleRateIndex << 7) | (Channels << 3));
}

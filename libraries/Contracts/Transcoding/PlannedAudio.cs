namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One planned audio track. Language as in BCP 47 (<c>und</c> when unknown); bit rate in bits per second.</summary>
/// <param name="Timescale">Ticks per second: the sample rate.</param>
/// <param name="SegmentCount">Number of segments; 0 when it is known only at the end.</param>
public sealed record PlannedAudio(
    string Track, string Language, string Name, int Channels, int Timescale, long Bitrate, string Codecs, int SegmentCount);

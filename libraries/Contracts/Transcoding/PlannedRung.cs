namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One planned step of the ladder. Bit rates in bits per second; codecs as in RFC 6381.</summary>
public sealed record PlannedRung(string Track, int Width, int Height, long AverageBitrate, long PeakBitrate, string Codecs);

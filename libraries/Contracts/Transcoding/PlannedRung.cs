namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One planned step of the ladder. Bit rates in bits per second; codecs as in RFC 6381.</summary>
/// <param name="FrameInterval">1 shows every picture of the plan's frame rate, 2 every second one.</param>
public sealed record PlannedRung(
    string Track, int Width, int Height, long AverageBitrate, long PeakBitrate, string Codecs, int FrameInterval = 1);

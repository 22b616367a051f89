namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One stored media segment. Start and duration in ticks of its track's timescale; size in bytes; hash in lower-case hex.</summary>
public sealed record TranscodedSegment(string Track, int Number, long StartTicks, long DurationTicks, long Length, string Sha256);

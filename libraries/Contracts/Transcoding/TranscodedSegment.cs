namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One stored media segment. Start and duration in ticks of its track's timescale; size in bytes; hash in lower-case hex.</summary>
/// <param name="Keyframes">The pictures of the segment that decode alone, for fast forward; null for sound.</param>
public sealed record TranscodedSegment(
    string Track, int Number, long StartTicks, long DurationTicks, long Length, string Sha256, IReadOnlyList<TranscodedKeyframe>? Keyframes = null);

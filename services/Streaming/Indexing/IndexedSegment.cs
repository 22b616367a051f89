namespace StreamPlatform.Streaming.Indexing;

internal sealed record IndexedSegment(string Track, int Number, long StartTicks, long DurationTicks, long Length, string Sha256);

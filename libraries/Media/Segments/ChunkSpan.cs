namespace StreamPlatform.Media;

/// <summary>A span of the source, whole segments long, that one encoder job turns into segments of every rung.</summary>
public readonly record struct ChunkSpan(int Number, int FirstSegment, int SegmentCount, long FirstFrame, long Frames);

namespace StreamPlatform.Media;

/// <summary>A byte range of a segment: a <c>moof</c> and the first picture of its <c>mdat</c>, and when that picture is decoded.</summary>
public readonly record struct SegmentKeyframe(long Offset, long Length, long DecodeTime);

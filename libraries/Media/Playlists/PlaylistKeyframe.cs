namespace StreamPlatform.Media;

/// <summary>One keyframe with its <c>moof</c>, as a byte range of a segment, shown until the next keyframe.</summary>
public readonly record struct PlaylistKeyframe(string SegmentUri, long Offset, long Length, MediaTime Duration);

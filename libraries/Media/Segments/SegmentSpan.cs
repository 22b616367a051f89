namespace StreamPlatform.Media;

/// <summary>The frames of one segment, counted at the ladder's full rate.</summary>
public readonly record struct SegmentSpan(int Number, long FirstFrame, int Frames);

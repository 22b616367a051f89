namespace StreamPlatform.Media;

/// <summary>Bytes of a sample, counted from the <c>moof</c> that describes it.</summary>
internal readonly record struct SampleRange(long Offset, long End);

namespace StreamPlatform.Contracts.Transcoding;

/// <summary>One keyframe with its <c>moof</c> as a byte range of its segment, and when it is shown, in ticks of its track's timescale.</summary>
public sealed record TranscodedKeyframe(long Offset, long Length, long StartTicks);

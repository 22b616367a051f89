namespace StreamPlatform.Contracts.Transcoding;

/// <summary>What every rung of a plan has in common, and the rungs from the largest to the smallest.</summary>
/// <param name="Timescale">Ticks per second of the video tracks.</param>
/// <param name="SegmentTicks">Duration of every segment but the last, in ticks of the timescale.</param>
/// <param name="SegmentCount">Number of segments in each rung; 0 when it is known only at the end.</param>
public sealed record PlannedVideo(
    int Timescale, long SegmentTicks, int SegmentCount, int FrameRateNumerator, int FrameRateDenominator, IReadOnlyList<PlannedRung> Rungs);

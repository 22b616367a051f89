namespace StreamPlatform.Media;

/// <summary>The AAC frames of one audio segment.</summary>
public readonly record struct AudioSpan(int Number, long FirstFrame, int Frames)
{
    /// <summary>The first sample, which is the segment's <c>tfdt</c> in a timescale equal to the sample rate.</summary>
    public long FirstSample => FirstFrame * AudioCutter.FrameSamples;

    /// <summary>Samples in the segment.</summary>
    public long Samples => (long)Frames * AudioCutter.FrameSamples;
}

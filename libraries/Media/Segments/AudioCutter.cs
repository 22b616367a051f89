namespace StreamPlatform.Media;

/// <summary>Cuts audio where the video is cut, as near as whole AAC frames allow: 187 or 188 frames for 4 s at 48 kHz, never drifting.</summary>
public sealed record AudioCutter(SegmentPlan Video, int SampleRate = AudioCutter.DefaultSampleRate)
{
    /// <summary>Samples of one AAC-LC frame.</summary>
    public const int FrameSamples = 1024;

    /// <summary>What the platform encodes at.</summary>
    public const int DefaultSampleRate = 48_000;

    /// <summary>AAC frames of the whole video.</summary>
    public long TotalFrames => FrameAt(Video.Duration);

    /// <summary>Segments that hold sound: as many as the video has, but one fewer when its last is too short for a frame of sound.</summary>
    public int Count => this[Video.Count - 1].Frames > 0 ? Video.Count : Video.Count - 1;

    /// <summary>The AAC frames of the segment with this number.</summary>
    public AudioSpan this[int number]
    {
        get
        {
            var span = Video[number];
            var first = FrameAt(Video.TimeOf(span.FirstFrame));
            return new AudioSpan(number, first, (int)(FrameAt(Video.TimeOf(span.FirstFrame + span.Frames)) - first));
        }
    }

    private long FrameAt(MediaTime time)
    {
        // nearest frame boundary, halves up; Int128 because ticks × rate outgrows 64 bits in long videos
        var divisor = (Int128)time.Timescale * FrameSamples;
        return (long)(((Int128)time.Ticks * SampleRate * 2 + divisor) / (divisor * 2));
    }
}

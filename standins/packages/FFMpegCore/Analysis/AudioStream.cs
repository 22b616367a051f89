namespace FFMpegCore;

/// <summary>An audio stream.</summary>
public class AudioStream : MediaStream
{
    /// <summary>How many channels.</summary>
    public int Channels { get; set; }

    /// <summary>Their layout, such as <c>stereo</c>.</summary>
    public string ChannelLayout { get; set; } = null!;

    /// <summary>Samples per second.</summary>
    public int SampleRateHz { get; set; }

    /// <summary>The profile of the codec.</summary>
    public string Profile { get; set; } = null!;
}

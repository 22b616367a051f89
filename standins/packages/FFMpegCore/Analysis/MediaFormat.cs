namespace FFMpegCore;

/// <summary>A container.</summary>
public class MediaFormat : ITagsContainer
{
    /// <summary>How long it is.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Where its time starts.</summary>
    public TimeSpan StartTime { get; set; }

    /// <summary>Its names, such as <c>mov,mp4</c>.</summary>
    public string FormatName { get; set; } = null!;

    /// <summary>Its name for people.</summary>
    public string FormatLongName { get; set; } = null!;

    /// <summary>How many streams.</summary>
    public int StreamCount { get; set; }

    /// <summary>How sure ffprobe is: 100 at most.</summary>
    public double ProbeScore { get; set; }

    /// <summary>Bits per second.</summary>
    public double BitRate { get; set; }

    /// <inheritdoc />
    public Dictionary<string, string>? Tags { get; set; }
}

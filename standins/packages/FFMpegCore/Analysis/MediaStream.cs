namespace FFMpegCore;

/// <summary>A stream.</summary>
public abstract class MediaStream : ITagsContainer
{
    /// <summary>Its place in the container.</summary>
    public int Index { get; set; }

    /// <summary>The codec, such as <c>h264</c>.</summary>
    public string CodecName { get; set; } = null!;

    /// <summary>The codec for people.</summary>
    public string CodecLongName { get; set; } = null!;

    /// <summary>The four characters of the codec.</summary>
    public string CodecTagString { get; set; } = null!;

    /// <summary>The same as a number.</summary>
    public string CodecTag { get; set; } = null!;

    /// <summary>Bits per second.</summary>
    public long BitRate { get; set; }

    /// <summary>Where its time starts.</summary>
    public TimeSpan StartTime { get; set; }

    /// <summary>How long it is.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Its language, if told.</summary>
    public string? Language { get; set; }

    /// <summary>What it is for: default, forced, attached picture and so on.</summary>
    public Dictionary<string, bool>? Disposition { get; set; }

    /// <inheritdoc />
    public Dictionary<string, string>? Tags { get; set; }

    /// <summary>Bits of a sample, if told.</summary>
    public int? BitDepth { get; set; }
}

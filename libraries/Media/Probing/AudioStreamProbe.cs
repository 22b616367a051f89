namespace StreamPlatform.Media;

/// <summary>One audio stream of a source.</summary>
public sealed record AudioStreamProbe
{
    /// <summary>Its number in the container, as in <c>-map 0:n</c>.</summary>
    public required int Index { get; init; }

    /// <summary>ffmpeg's name of the codec.</summary>
    public required string Codec { get; init; }

    /// <summary>Channels.</summary>
    public int Channels { get; init; }

    /// <summary>Samples per second.</summary>
    public int SampleRate { get; init; }

    /// <summary>RFC 5646 language tag, or "und".</summary>
    public string Language { get; init; } = "und";

    /// <summary>The file's own name for it.</summary>
    public string? Title { get; init; }

    /// <summary>Marked to be heard unless the viewer chooses another.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When its first sample is heard, on the source's own clock.</summary>
    public TimeSpan Start { get; init; }
}

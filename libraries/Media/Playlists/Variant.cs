namespace StreamPlatform.Media;

/// <summary>The line that offers a rendition: <c>#EXT-X-STREAM-INF</c>.</summary>
public sealed record Variant
{
    /// <summary>Where its media playlist is, relative to the multivariant playlist.</summary>
    public required string Uri { get; init; }

    /// <summary>BANDWIDTH: the largest sum of segment peaks over what plays together, audio included.</summary>
    public required Bitrate Peak { get; init; }

    /// <summary>AVERAGE-BANDWIDTH, audio included.</summary>
    public required Bitrate Average { get; init; }

    /// <summary>CODECS: RFC 6381 names of all that plays together.</summary>
    public required IReadOnlyList<string> Codecs { get; init; }

    /// <summary>RESOLUTION; null for a variant that is sound alone.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>FRAME-RATE; null for a variant that is sound alone.</summary>
    public FrameRate? FrameRate { get; init; }

    /// <summary>AUDIO: the group of <see cref="AudioTrack"/> that plays with it.</summary>
    public string? AudioGroup { get; init; }

    /// <summary>SUBTITLES: the group of <see cref="TextTrack"/> that plays with it.</summary>
    public string? TextGroup { get; init; }
}

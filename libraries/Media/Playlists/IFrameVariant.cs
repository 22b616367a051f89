namespace StreamPlatform.Media;

/// <summary>The line that offers the keyframes of a rendition alone, for fast forward: <c>#EXT-X-I-FRAME-STREAM-INF</c>.</summary>
public sealed record IFrameVariant
{
    /// <summary>Where its I-frame playlist is, relative to the multivariant playlist.</summary>
    public required string Uri { get; init; }

    /// <summary>BANDWIDTH.</summary>
    public required Bitrate Peak { get; init; }

    /// <summary>AVERAGE-BANDWIDTH.</summary>
    public required Bitrate Average { get; init; }

    /// <summary>CODECS, the video's alone.</summary>
    public required IReadOnlyList<string> Codecs { get; init; }

    /// <summary>RESOLUTION.</summary>
    public required Resolution Resolution { get; init; }
}

namespace StreamPlatform.Media;

/// <summary>An alternative of text: <c>#EXT-X-MEDIA:TYPE=SUBTITLES</c>.</summary>
public sealed record TextTrack
{
    /// <summary>GROUP-ID.</summary>
    public required string Group { get; init; }

    /// <summary>NAME, as the player's menu shows it.</summary>
    public required string Name { get; init; }

    /// <summary>LANGUAGE: RFC 5646.</summary>
    public required string Language { get; init; }

    /// <summary>Where its media playlist is, relative to the multivariant playlist.</summary>
    public required string Uri { get; init; }

    /// <summary>DEFAULT: shown unless the viewer chooses otherwise.</summary>
    public bool IsDefault { get; init; }

    /// <summary>A caption also describes sounds, which CHARACTERISTICS says.</summary>
    public bool DescribesSound { get; init; }
}

namespace StreamPlatform.Media;

/// <summary>An alternative of sound: <c>#EXT-X-MEDIA:TYPE=AUDIO</c>.</summary>
public sealed record AudioTrack
{
    /// <summary>GROUP-ID.</summary>
    public required string Group { get; init; }

    /// <summary>NAME, as the player's menu shows it.</summary>
    public required string Name { get; init; }

    /// <summary>LANGUAGE: RFC 5646.</summary>
    public required string Language { get; init; }

    /// <summary>CHANNELS.</summary>
    public required int Channels { get; init; }

    /// <summary>Where its media playlist is, relative to the multivariant playlist.</summary>
    public required string Uri { get; init; }

    /// <summary>DEFAULT: played unless the viewer chooses otherwise.</summary>
    public bool IsDefault { get; init; }
}

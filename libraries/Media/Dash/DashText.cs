namespace StreamPlatform.Media;

/// <summary>Captions or subtitles: one file of WebVTT for the whole video.</summary>
public sealed record DashText
{
    /// <summary><c>Representation@id</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>BaseURL</c>, relative to the MPD.</summary>
    public required string Uri { get; init; }

    /// <summary><c>@lang</c>: RFC 5646.</summary>
    public required string Language { get; init; }

    /// <summary><c>Label</c>, as the player's menu shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Captions: <c>Role</c> caption instead of subtitle.</summary>
    public bool DescribesSound { get; init; }
}

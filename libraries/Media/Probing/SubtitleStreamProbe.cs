namespace StreamPlatform.Media;

/// <summary>One stream of subtitles of a source.</summary>
public sealed record SubtitleStreamProbe
{
    /// <summary>Its number in the container, as in <c>-map 0:n</c>.</summary>
    public required int Index { get; init; }

    /// <summary>ffmpeg's name of the codec.</summary>
    public required string Codec { get; init; }

    /// <summary>RFC 5646 language tag, or "und".</summary>
    public string Language { get; init; } = LanguageTag.Undetermined;

    /// <summary>The file's own name for it.</summary>
    public string? Title { get; init; }

    /// <summary>It tells of sounds too.</summary>
    public bool IsHearingImpaired { get; init; }
}

namespace StreamPlatform.Media;

/// <summary>A finished video as DASH sees it: <c>MPD</c> with one <c>Period</c>.</summary>
public sealed record MediaPresentation
{
    /// <summary><c>@mediaPresentationDuration</c>.</summary>
    public required MediaTime Duration { get; init; }

    /// <summary>Renditions of the picture: one <c>AdaptationSet</c>.</summary>
    public required IReadOnlyList<DashRendition> Pictures { get; init; }

    /// <summary>Sound: an <c>AdaptationSet</c> each.</summary>
    public required IReadOnlyList<DashSound> Sounds { get; init; }

    /// <summary>Captions and subtitles: an <c>AdaptationSet</c> each.</summary>
    public IReadOnlyList<DashText> Texts { get; init; } = [];

    /// <summary>Longest segment, which a player holds before it begins: <c>@minBufferTime</c>.</summary>
    public required int TargetDurationSeconds { get; init; }
}

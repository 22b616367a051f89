namespace StreamPlatform.Media;

/// <summary>The playlist of one rendition or track: its init segment and its segments from the beginning.</summary>
public sealed record MediaPlaylist
{
    /// <summary>EVENT or VOD.</summary>
    public required MediaPlaylistKind Kind { get; init; }

    /// <summary>No segment will follow: <c>#EXT-X-ENDLIST</c>. A VOD playlist has it always, an EVENT playlist from its last change on.</summary>
    public bool HasEnded { get; init; }

    /// <summary><c>#EXT-X-TARGETDURATION</c>, the same in all playlists of a video: <see cref="SegmentPlan.TargetDurationSeconds"/>.</summary>
    public required int TargetDurationSeconds { get; init; }

    /// <summary><c>#EXT-X-MAP</c>; null for text.</summary>
    public string? InitSegmentUri { get; init; }

    /// <summary>The segments, none left out between.</summary>
    public required IReadOnlyList<PlaylistSegment> Segments { get; init; }
}

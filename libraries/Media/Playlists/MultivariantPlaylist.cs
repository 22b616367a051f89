namespace StreamPlatform.Media;

/// <summary>The playlist that a player opens first: which renditions and tracks there are.</summary>
public sealed record MultivariantPlaylist(IReadOnlyList<Variant> Variants, IReadOnlyList<AudioTrack> AudioTracks)
{
    /// <summary>Captions and subtitles.</summary>
    public IReadOnlyList<TextTrack> TextTracks { get; init; } = [];

    /// <summary>Keyframe playlists.</summary>
    public IReadOnlyList<IFrameVariant> IFrameVariants { get; init; } = [];

    /// <summary>A growing video is joined at its beginning, not at its live edge: <c>#EXT-X-START</c>.</summary>
    public bool StartsAtBeginning { get; init; }
}

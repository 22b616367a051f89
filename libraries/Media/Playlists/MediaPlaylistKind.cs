namespace StreamPlatform.Media;

/// <summary><c>#EXT-X-PLAYLIST-TYPE</c>.</summary>
public enum MediaPlaylistKind
{
    /// <summary>Still growing at its end.</summary>
    Event,

    /// <summary>Complete.</summary>
    Vod,
}

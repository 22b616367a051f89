namespace StreamPlatform.Media;

/// <summary>The gate before a finished video is published: every MUST of Apple's HLS authoring specification that playlists and boxes can prove.</summary>
public static class ReadyGate
{
    /// <summary>The rules that the stream breaks; empty when it may pass.</summary>
    public static IReadOnlyList<Violation> Check(InspectedStream stream) =>
    [
        .. stream.Missing.Select(uri => new Violation("RFC 8216", uri, "is listed, but there is no such playlist")),
        .. stream.Tracks
            .Where(track => track.Seen.Count < track.Playlist.Segments.Count)
            .Select(track => new Violation("RFC 8216", track.Playlist.Segments[track.Seen.Count].Uri, "is listed, but there is no such segment")),
        .. TrackRules.CheckType(stream, "VOD"),
        .. PlayableGate.Always(stream),
        .. LengthRules.Check(stream),
        .. RateRules.Check(stream),
        .. IFrameRules.Check(stream),
        .. TextRules.Check(stream),
    ];
}

using System.Globalization;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Manifests;

internal static class MediaManifest
{
    // Lists what is there without a gap; a segment behind a gap waits until the gap is closed.
    public static string Growing(IndexedPlan index, IndexedTrack track) => Write(index, track, MediaPlaylistKind.Event);

    public static string Finished(IndexedPlan index, IndexedTrack track) => Write(index, track, MediaPlaylistKind.Vod);

    // Relative, so that the token before /m/ stays.
    public static string InitUri(IndexedTrack track) => $"../{track.Name}/init.mp4";

    public static string SegmentUri(string track, int number) => string.Create(CultureInfo.InvariantCulture, $"../{track}/{number}.m4s");

    private static string Write(IndexedPlan index, IndexedTrack track, MediaPlaylistKind kind) => MediaPlaylistWriter.Write(new MediaPlaylist
    {
        Kind = kind,
        HasEnded = index.IsReady || track.IsCut,
        TargetDurationSeconds = index.TargetDurationSeconds,
        InitSegmentUri = InitUri(track),
        Segments = [.. track.Prefix.Select(segment => new PlaylistSegment(SegmentUri(track.Name, segment.Number), track.DurationOf(segment)))],
    });
}

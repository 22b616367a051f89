using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Manifests;

// One segment of text for the whole video: it is small, and a player that has it has it for good.
internal static class TextManifest
{
    public static string SegmentUri(string track) => $"../{track}/all.vtt";

    public static string Finished(IndexedPlan index, IndexedText text)
    {
        var duration = index.Duration;
        return MediaPlaylistWriter.Write(new MediaPlaylist
        {
            Kind = MediaPlaylistKind.Vod,
            TargetDurationSeconds = Math.Max(1, (int)Math.Ceiling(duration.Seconds)),
            Segments = [new PlaylistSegment(SegmentUri(text.Track), duration)],
        });
    }
}

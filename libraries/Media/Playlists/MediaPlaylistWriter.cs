using System.Globalization;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>Writes a <see cref="MediaPlaylist"/> by RFC 8216. Durations come from integer ticks, so that their sum never drifts from the media.</summary>
public static class MediaPlaylistWriter
{
    // Players need it to the microsecond for the sum of thousands of segments to stay within one frame
    private const int DurationDigits = 6;

    /// <summary>The text of the playlist, ending in a line feed.</summary>
    public static string Write(MediaPlaylist playlist)
    {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.Append(CultureInfo.InvariantCulture, $"#EXT-X-TARGETDURATION:{playlist.TargetDurationSeconds}\n");
        text.Append("#EXT-X-MEDIA-SEQUENCE:0\n");
        text.Append("#EXT-X-PLAYLIST-TYPE:").Append(playlist.Kind == MediaPlaylistKind.Vod ? "VOD" : "EVENT").Append('\n');
        text.Append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (playlist.Kind == MediaPlaylistKind.Event)
        {
            text.Append("#EXT-X-START:TIME-OFFSET=0\n");
        }

        if (playlist.InitSegmentUri is { } init)
        {
            text.Append(new AttributeList("#EXT-X-MAP").Quoted("URI", PlaylistText.Uri(init))).Append('\n');
        }

        foreach (var segment in playlist.Segments)
        {
            Append(text, segment, playlist.TargetDurationSeconds);
        }

        if (playlist.HasEnded || playlist.Kind == MediaPlaylistKind.Vod)
        {
            text.Append("#EXT-X-ENDLIST\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PlaylistSegment segment, int target)
    {
        if (segment.Duration.In(2).Ticks > target * 2 + 1)
        {
            throw new ArgumentException($"{segment.Uri} lasts {segment.Duration}, more than half a second over the target of {target} s.", nameof(segment));
        }

        text.Append("#EXTINF:").Append(segment.Duration.ToSeconds(DurationDigits)).Append(",\n").Append(PlaylistText.Uri(segment.Uri)).Append('\n');
    }
}

using System.Globalization;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>Writes the playlist of a rendition's keyframes: <c>#EXT-X-I-FRAMES-ONLY</c>, one byte range of a segment each.</summary>
public static class IFramePlaylistWriter
{
    /// <summary>The text of a complete playlist, ending in a line feed.</summary>
    public static string Write(string initSegmentUri, int targetDurationSeconds, IReadOnlyList<PlaylistKeyframe> keyframes)
    {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.Append(CultureInfo.InvariantCulture, $"#EXT-X-TARGETDURATION:{targetDurationSeconds}\n");
        text.Append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-I-FRAMES-ONLY\n");
        text.Append(new AttributeList("#EXT-X-MAP").Quoted("URI", PlaylistText.Uri(initSegmentUri))).Append('\n');
        foreach (var keyframe in keyframes)
        {
            text.Append("#EXTINF:").Append(keyframe.Duration.ToSeconds(6)).Append(",\n");
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-BYTERANGE:{keyframe.Length}@{keyframe.Offset}\n");
            text.Append(PlaylistText.Uri(keyframe.SegmentUri)).Append('\n');
        }

        return text.Append("#EXT-X-ENDLIST\n").ToString();
    }
}

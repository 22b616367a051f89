using System.Globalization;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>Writes a <see cref="MultivariantPlaylist"/> by RFC 8216 and Apple's HLS authoring specification, section 9.</summary>
public static class MultivariantPlaylistWriter
{
    /// <summary>The text of the playlist, ending in a line feed.</summary>
    public static string Write(MultivariantPlaylist playlist)
    {
        if (playlist.Variants.Count == 0)
        {
            throw new ArgumentException("A multivariant playlist needs a variant.", nameof(playlist));
        }

        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (playlist.StartsAtBeginning)
        {
            text.Append("#EXT-X-START:TIME-OFFSET=0\n");
        }

        foreach (var track in playlist.AudioTracks)
        {
            text.Append(Line(track)).Append('\n');
        }

        foreach (var track in playlist.TextTracks)
        {
            text.Append(Line(track)).Append('\n');
        }

        foreach (var variant in playlist.Variants)
        {
            text.Append(Line(variant)).Append('\n').Append(PlaylistText.Uri(variant.Uri)).Append('\n');
        }

        foreach (var variant in playlist.IFrameVariants)
        {
            text.Append(Line(variant)).Append('\n');
        }

        return text.ToString();
    }

    private static AttributeList Line(AudioTrack track) => new AttributeList("#EXT-X-MEDIA")
        .Bare("TYPE", "AUDIO")
        .Quoted("GROUP-ID", track.Group)
        .Quoted("NAME", track.Name)
        .Quoted("LANGUAGE", track.Language)
        .Bare("DEFAULT", YesOrNo(track.IsDefault))
        .Bare("AUTOSELECT", "YES")
        .Quoted("CHANNELS", track.Channels.ToString(CultureInfo.InvariantCulture))
        .Quoted("URI", PlaylistText.Uri(track.Uri));

    private static AttributeList Line(TextTrack track) => new AttributeList("#EXT-X-MEDIA")
        .Bare("TYPE", "SUBTITLES")
        .Quoted("GROUP-ID", track.Group)
        .Quoted("NAME", track.Name)
        .Quoted("LANGUAGE", track.Language)
        .Bare("DEFAULT", YesOrNo(track.IsDefault))
        .Bare("AUTOSELECT", "YES")
        .Bare("FORCED", "NO")
        .QuotedIfAny("CHARACTERISTICS", track.DescribesSound ? "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound" : null)
        .Quoted("URI", PlaylistText.Uri(track.Uri));

    private static AttributeList Line(Variant variant)
    {
        var line = new AttributeList("#EXT-X-STREAM-INF")
            .Bare("BANDWIDTH", variant.Peak.BitsPerSecond)
            .Bare("AVERAGE-BANDWIDTH", variant.Average.BitsPerSecond)
            .Quoted("CODECS", string.Join(',', variant.Codecs));
        if (variant.Resolution is { } size)
        {
            line.Bare("RESOLUTION", size.ToString());
        }

        if (variant.FrameRate is { } rate)
        {
            line.Bare("FRAME-RATE", new MediaTime(rate.Numerator, rate.Denominator).ToSeconds(3));
        }

        return line.QuotedIfAny("AUDIO", variant.AudioGroup).QuotedIfAny("SUBTITLES", variant.TextGroup).Bare("CLOSED-CAPTIONS", "NONE");
    }

    private static AttributeList Line(IFrameVariant variant) => new AttributeList("#EXT-X-I-FRAME-STREAM-INF")
        .Bare("BANDWIDTH", variant.Peak.BitsPerSecond)
        .Bare("AVERAGE-BANDWIDTH", variant.Average.BitsPerSecond)
        .Quoted("CODECS", string.Join(',', variant.Codecs))
        .Bare("RESOLUTION", variant.Resolution.ToString())
        .Quoted("URI", PlaylistText.Uri(variant.Uri));

    private static string YesOrNo(bool value) => value ? "YES" : "NO";
}

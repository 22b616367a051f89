using System.Globalization;
using System.Text;
using System.Xml;

namespace StreamPlatform.Media;

/// <summary>Writes a static MPD (ISO/IEC 23009-1, live profile) over the segments that HLS plays too.</summary>
public static class MpdWriter
{
    private const string Schema = "urn:mpeg:dash:schema:mpd:2011";
    private const string ChannelScheme = "urn:mpeg:dash:23003:3:audio_channel_configuration:2011";
    private const string RoleScheme = "urn:mpeg:dash:role:2011";

    // relative to the MPD, as in the playlists beside it, so that the token in the path stays
    private const string Init = "../$RepresentationID$/init.mp4";
    private const string Segment = "../$RepresentationID$/$Number$.m4s";

    /// <summary>The document.</summary>
    public static string Write(MediaPresentation presentation)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("MPD", Schema);
            xml.WriteAttributeString("profiles", "urn:mpeg:dash:profile:isoff-live:2011");
            xml.WriteAttributeString("type", "static");
            xml.WriteAttributeString("mediaPresentationDuration", $"PT{presentation.Duration.ToSeconds(6)}S");
            xml.WriteAttributeString("minBufferTime", $"PT{Text(presentation.TargetDurationSeconds)}S");
            xml.WriteStartElement("Period");
            xml.WriteAttributeString("id", "0");
            xml.WriteAttributeString("start", "PT0S");
            Pictures(xml, presentation.Pictures);
            for (var i = 0; i < presentation.Sounds.Count; i++)
            {
                Sound(xml, presentation.Sounds[i], i + 1);
            }

            for (var i = 0; i < presentation.Texts.Count; i++)
            {
                Text(xml, presentation.Texts[i], presentation.Sounds.Count + i + 1);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static void Pictures(XmlWriter xml, IReadOnlyList<DashRendition> renditions)
    {
        StartSet(xml, 0, "video");
        foreach (var rendition in renditions)
        {
            StartRepresentation(xml, rendition);
            xml.WriteAttributeString("width", Text(rendition.Resolution.Width));
            xml.WriteAttributeString("height", Text(rendition.Resolution.Height));
            xml.WriteAttributeString("frameRate", rendition.FrameRate.ToString());
            xml.WriteAttributeString("sar", "1:1");
            Template(xml, rendition);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Sound(XmlWriter xml, DashSound sound, int set)
    {
        StartSet(xml, set, "audio");
        xml.WriteAttributeString("lang", sound.Language);
        xml.WriteElementString("Label", Schema, sound.Name);
        Descriptor(xml, "Role", RoleScheme, sound.IsDefault ? "main" : "alternate");
        StartRepresentation(xml, sound);
        xml.WriteAttributeString("audioSamplingRate", Text(sound.Timescale));
        Descriptor(xml, "AudioChannelConfiguration", ChannelScheme, Text(sound.Channels));
        Template(xml, sound);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, DashText text, int set)
    {
        xml.WriteStartElement("AdaptationSet");
        xml.WriteAttributeString("id", Text(set));
        xml.WriteAttributeString("contentType", "text");
        xml.WriteAttributeString("mimeType", CaptionFile.ContentType);
        xml.WriteAttributeString("lang", text.Language);
        xml.WriteElementString("Label", Schema, text.Name);
        Descriptor(xml, "Role", RoleScheme, text.DescribesSound ? "caption" : "subtitle");
        xml.WriteStartElement("Representation");
        xml.WriteAttributeString("id", text.Id);
        xml.WriteAttributeString("bandwidth", "1000");
        xml.WriteElementString("BaseURL", Schema, text.Uri);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void StartSet(XmlWriter xml, int id, string type)
    {
        xml.WriteStartElement("AdaptationSet");
        xml.WriteAttributeString("id", Text(id));
        xml.WriteAttributeString("contentType", type);
        xml.WriteAttributeString("mimeType", type + "/mp4");
        xml.WriteAttributeString("segmentAlignment", "true");
        xml.WriteAttributeString("startWithSAP", "1");
    }

    private static void StartRepresentation(XmlWriter xml, DashTrack track)
    {
        xml.WriteStartElement("Representation");
        xml.WriteAttributeString("id", track.Id);
        xml.WriteAttributeString("codecs", track.Codec);
        xml.WriteAttributeString("bandwidth", Text(track.Peak.BitsPerSecond));
    }

    private static void Descriptor(XmlWriter xml, string element, string scheme, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("schemeIdUri", scheme);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static void Template(XmlWriter xml, DashTrack track)
    {
        xml.WriteStartElement("SegmentTemplate");
        xml.WriteAttributeString("timescale", Text(track.Timescale));
        xml.WriteAttributeString("initialization", Init);
        xml.WriteAttributeString("media", Segment);
        xml.WriteAttributeString("startNumber", "0");
        xml.WriteStartElement("SegmentTimeline");
        for (int first = 0, next; first < track.SegmentTicks.Count; first = next)
        {
            var ticks = track.SegmentTicks[first];
            for (next = first + 1; next < track.SegmentTicks.Count && track.SegmentTicks[next] == ticks;)
            {
                next++;
            }

            xml.WriteStartElement("S");
            if (first == 0)
            {
                xml.WriteAttributeString("t", "0");
            }

            xml.WriteAttributeString("d", Text(ticks));
            if (next - first > 1)
            {
                xml.WriteAttributeString("r", Text(next - first - 1));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

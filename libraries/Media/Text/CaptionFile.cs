using System.Text;

namespace StreamPlatform.Media;

/// <summary>Captions or subtitles that somebody sent, as WebVTT or SubRip. Either there are cues, or there is a problem.</summary>
/// <param name="Cues">By their beginnings.</param>
/// <param name="Problem">One sentence for whoever sent it.</param>
public sealed record CaptionFile(IReadOnlyList<WebVttCue> Cues, string? Problem = null)
{
    /// <summary>MIME type of WebVTT.</summary>
    public const string ContentType = "text/vtt";

    // Of media whose first decode time is zero (Apple's HLS authoring specification, 5.2)
    private const string TimestampMap = "X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file.</summary>
    public static CaptionFile Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return CaptionReader.Read(Strict.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new CaptionFile([], "The file is not text in UTF-8.");
        }
    }

    /// <summary>One segment of WebVTT for the whole video, with nothing in it that a player does not need.</summary>
    public byte[] ToWebVtt() => Encoding.UTF8.GetBytes(WebVttWriter.Write(Cues, TimestampMap));
}

using System.Globalization;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>Writes WebVTT.</summary>
public static class WebVttWriter
{
    private const int Milliseconds = 1000;

    /// <summary>The text of a file with these cues, in this order.</summary>
    /// <param name="cues">Cues.</param>
    /// <param name="header">A line below the first one; null for none.</param>
    public static string Write(IEnumerable<WebVttCue> cues, string? header = null)
    {
        var text = new StringBuilder("WEBVTT\n");
        if (header is not null)
        {
            text.Append(header).Append('\n');
        }

        foreach (var cue in cues)
        {
            text.Append('\n').Append(Time(cue.Start)).Append(" --> ").Append(Time(cue.End)).Append(cue.Settings.Length > 0 ? " " : "").Append(cue.Settings).Append('\n').Append(Payload(cue.Text)).Append('\n');
        }

        return text.ToString();
    }

    // hh:mm:ss.mmm
    private static string Time(MediaTime time)
    {
        var all = time.In(Milliseconds).Ticks;
        var seconds = all / Milliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}.{all % Milliseconds:000}");
    }

    // an arrow would begin another cue, an empty line ends this one
    private static string Payload(string text) => text
        .Replace("-->", "\u2192", StringComparison.Ordinal)
        .ReplaceLineEndings("\n")
        .Replace("\n\n", "\n", StringComparison.Ordinal);
}

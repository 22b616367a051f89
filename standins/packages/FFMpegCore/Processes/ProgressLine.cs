using System.Globalization;

namespace FFMpegCore.Processes;

// "frame=  120 fps= 60 ... time=00:00:04.80 bitrate= ..."
internal static class ProgressLine
{
    private const string Mark = "time=";

    public static TimeSpan? Time(string line)
    {
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = line.AsSpan(at + Mark.Length);
        var end = rest.IndexOf(' ');
        var text = end < 0 ? rest : rest[..end];

        // more than a day is written as hours
        var colon = text.IndexOf(':');
        return colon > 0
            && int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && TimeSpan.TryParse($"00:{text[(colon + 1)..]}", CultureInfo.InvariantCulture, out var minutes)
            ? TimeSpan.FromHours(hours) + minutes
            : null;
    }
}

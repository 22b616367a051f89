using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Ffmpeg;

// Times as ffmpeg reads them: it counts in microseconds.
internal static class Seconds
{
    public static string Of(TimeSpan time) => time.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Of(MediaTime time) => time.ToSeconds(6);
}

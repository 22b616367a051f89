using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Hover;

// Pure: the beginnings of some segments one after the other, small and without sound.
internal static class HoverCommand
{
    private const int Width = 320;
    private const double SecondsOfEach = 1.5;

    public static string[] For(MediaTime frame, int picturesOfASegment, Resolution size, string output)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{frame.Timescale}/{frame.Ticks}");
        var each = Math.Max(1, (int)Math.Round(SecondsOfEach / frame.Seconds));
        var width = Math.Min(Width, size.Width);
        var height = Math.Max(2, (int)Math.Round((double)size.Height * width / size.Width / 2) * 2);
        return
        [
            "-vf", string.Create(CultureInfo.InvariantCulture, $"select='lt(mod(n,{picturesOfASegment}),{each})',setpts=N*{frame.Ticks}/{frame.Timescale}/TB,scale={width}:{height},setsar=1,format=yuv420p"),
            "-r", rate, "-an", "-map_metadata", "-1",
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "30", "-maxrate", "600k", "-bufsize", "600k", "-threads", "1",
            "-movflags", "+faststart", "-f", "mp4", output,
        ];
    }
}

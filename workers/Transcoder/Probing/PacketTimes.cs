using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// Where the packets that ffprobe listed end: those of the video, and those of any stream; and how many pictures a second there were.
// Lines look like "0,59.959900,0.033367"; what is unknown is N/A.
internal sealed record PacketTimes(TimeSpan? VideoEnd, TimeSpan? AnyEnd, FrameRate? Measured)
{
    private const int Enough = 10;

    public static PacketTimes Read(string lines, int videoIndex, TimeSpan frame)
    {
        TimeSpan? video = null;
        TimeSpan? any = null;
        var pictures = 0;
        var (first, last) = (TimeSpan.MaxValue, TimeSpan.MinValue);
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            if (!TryRead(line, out var stream, out var start, out var duration))
            {
                continue;
            }

            var isVideo = stream == videoIndex;
            var end = start + (duration ?? (isVideo ? frame : TimeSpan.Zero));
            any = any > end ? any : end;
            if (isVideo)
            {
                video = video > end ? video : end;
                pictures++;
                first = start < first ? start : first;
                last = start > last ? start : last;
            }
        }

        return new PacketTimes(video, any, Rate(pictures, last - first));
    }

    private static FrameRate? Rate(int pictures, TimeSpan span) =>
        pictures >= Enough && span > TimeSpan.Zero ? new FrameRate((int)Math.Round((pictures - 1) / span.TotalSeconds * 1000), 1000) : null;

    private static bool TryRead(ReadOnlySpan<char> line, out int stream, out TimeSpan start, out TimeSpan? duration)
    {
        (stream, start, duration) = (-1, default, null);
        Span<Range> fields = stackalloc Range[5];
        if (line.Split(fields, ',') < 2
            || !int.TryParse(line[fields[0]], NumberStyles.None, CultureInfo.InvariantCulture, out stream)
            || !TryRead(line[fields[1]], out start))
        {
            return false;
        }

        if (TryRead(line[fields[2]], out var length) && length > TimeSpan.Zero)
        {
            duration = length;
        }

        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out TimeSpan time)
    {
        var known = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e9;
        time = known ? TimeSpan.FromSeconds(seconds) : default;
        return known;
    }
}

using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Frames;

// Pure: filters that choose pictures by the time at which they are seen. A picture is seen from its own time until the next one's.
internal static class Frame
{
    // The first picture that is still seen at this time.
    public static string SeenAt(MediaTime time, MediaTime frame) =>
        $"select='gte(t,{Seconds.Of(Before(time, frame))})'";

    // One picture for each whole interval from zero on.
    public static string SeenEvery(MediaTime interval, MediaTime frame) =>
        $"select='gte(t,selected_n*{Seconds.Of(interval)}-{Seconds.Of(AlmostOne(frame))})'";

    private static MediaTime Before(MediaTime time, MediaTime frame)
    {
        var start = time.In(frame.Timescale).Ticks - AlmostOne(frame).Ticks;
        return new MediaTime(Math.Max(0, start), frame.Timescale);
    }

    // ffmpeg's times are doubles: a picture that begins exactly at the time must not be passed over for the one before
    private static MediaTime AlmostOne(MediaTime frame) => frame with { Ticks = frame.Ticks - Math.Max(1, frame.Ticks / 100) };
}

using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Manifests;

// What a rendition's segments weigh. Peak: the heaviest run of segments that lasts from half the target duration to one and a half
// (RFC 8216, 4.1: a short last segment alone says little of the line that is needed).
internal readonly record struct MeasuredRate(Bitrate Peak, Bitrate Average)
{
    public static MeasuredRate Of(IndexedTrack track, int targetDurationSeconds)
    {
        var segments = track.Prefix;
        var average = Bitrate.Of(segments.Sum(segment => segment.Length), new MediaTime(segments.Sum(segment => segment.DurationTicks), track.Timescale));
        var peak = average;
        var shortest = targetDurationSeconds * (long)track.Timescale / 2;
        var longest = targetDurationSeconds * (long)track.Timescale * 3 / 2;
        for (var first = 0; first < segments.Count; first++)
        {
            long ticks = 0;
            long bytes = 0;
            for (var last = first; last < segments.Count && ticks + segments[last].DurationTicks <= longest; last++)
            {
                ticks += segments[last].DurationTicks;
                bytes += segments[last].Length;
                if (ticks >= shortest && Bitrate.Of(bytes, new MediaTime(ticks, track.Timescale)) is var rate && rate > peak)
                {
                    peak = rate;
                }
            }
        }

        return new MeasuredRate(peak, average);
    }
}

using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Tests.Manifests;

public sealed class MeasuringRates
{
    private const int Timescale = 1000;

    [Fact]
    public void The_peak_is_the_heaviest_segment_and_the_average_is_over_all()
    {
        var rate = Measure((4, 4000), (4, 12000), (4, 2000));

        Assert.Equal(24_000, rate.Peak.BitsPerSecond);
        Assert.Equal(12_000, rate.Average.BitsPerSecond);
    }

    [Fact]
    public void A_short_last_segment_does_not_make_a_peak_of_its_own()
    {
        // half a second of 5000 bytes would be 80 kbit/s, but it plays together with the 4 s before it
        var rate = Measure((4, 4000), (4, 4000), (0.5, 5000));

        Assert.Equal(16_000, rate.Peak.BitsPerSecond);
    }

    [Fact]
    public void A_video_shorter_than_half_a_segment_has_one_rate()
    {
        var rate = Measure((1, 1000));

        Assert.Equal(8000, rate.Peak.BitsPerSecond);
        Assert.Equal(8000, rate.Average.BitsPerSecond);
    }

    private static MeasuredRate Measure(params (double Seconds, long Bytes)[] segments) => MeasuredRate.Of(
        new IndexedTrack("360p", Timescale, segments.Select((one, number) => new IndexedSegment(
            "360p", number, 0, (long)(one.Seconds * Timescale), one.Bytes, ""))),
        targetDurationSeconds: 4);
}

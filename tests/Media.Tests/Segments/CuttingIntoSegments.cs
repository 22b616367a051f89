using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Segments;

public sealed class CuttingIntoSegments
{
    private static readonly Arbitrary<SegmentPlan> Plans = (
        from rate in Gen.Elements(new FrameRate(24000, 1001), new FrameRate(25, 1), new FrameRate(30000, 1001), new FrameRate(60000, 1001), new FrameRate(25, 2), new FrameRate(1, 1))
        from frames in Gen.Choose(1, 500_000)
        select new SegmentPlan(rate, frames)).ToArbitrary();

    [Theory]
    [InlineData(30000, 1001, 60, 120, 30000, "4.004000 s", 4)]
    [InlineData(24000, 1001, 48, 96, 24000, "4.004000 s", 4)]
    [InlineData(25, 1, 50, 100, 12800, "4.000000 s", 4)]
    [InlineData(60, 1, 120, 240, 15360, "4.000000 s", 4)]
    [InlineData(25, 2, 26, 52, 12800, "4.160000 s", 4)]
    [InlineData(1, 1, 2, 4, 16384, "4.000000 s", 4)]
    public void Gops_and_segments_are_counted_in_frames(int numerator, int denominator, int gop, int segment, int timescale, string duration, int target)
    {
        var plan = new SegmentPlan(new FrameRate(numerator, denominator), 10_000);
        Assert.Equal((gop, segment, timescale, duration, target), (plan.GopFrames, plan.SegmentFrames, plan.Timescale, plan.SegmentDuration.ToString(), plan.TargetDurationSeconds));
    }

    [Fact]
    public void Segments_are_the_whole_video_without_gap_or_overlap() => Prop.ForAll(Plans, plan =>
    {
        var next = 0L;
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].FirstFrame != next || plan[i].Frames < 1 || plan[i].Frames > plan.SegmentFrames)
            {
                return false;
            }

            next += plan[i].Frames;
        }

        return next == plan.TotalFrames;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chunks_are_whole_segments_one_first_and_then_some_twelve_seconds() => Prop.ForAll(Plans, plan =>
    {
        var chunks = ChunkPlan.Of(plan, ChunkPlan.ShortSpan);
        return chunks[0].SegmentCount == 1
            && chunks.Sum(chunk => chunk.Frames) == plan.TotalFrames
            && chunks.Sum(chunk => chunk.SegmentCount) == plan.Count
            && chunks.Select((chunk, i) => chunk.Number == i).All(same => same)
            && chunks.Zip(chunks.Skip(1)).All(pair => pair.First.FirstSegment + pair.First.SegmentCount == pair.Second.FirstSegment)
            && chunks.All(chunk => plan.FrameRate.DurationOf(chunk.Frames).Seconds <= 13);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Four_seconds_of_sound_are_187_or_188_frames()
    {
        var cutter = new AudioCutter(new SegmentPlan(new FrameRate(25, 1), 100 * 5));
        Assert.Equal([188, 187, 188, 187, 188], Enumerable.Range(0, 5).Select(i => cutter[i].Frames));
    }

    [Fact]
    public void Sound_is_cut_within_half_a_frame_of_the_picture_however_long_the_video_is() => Prop.ForAll(Plans, plan =>
    {
        var cutter = new AudioCutter(plan);
        var end = 0L;
        for (var i = 0; i < plan.Count; i++)
        {
            var sound = cutter[i];
            var picture = plan.TimeOf(plan[i].FirstFrame).Seconds;
            if (sound.FirstFrame != end || Math.Abs(sound.FirstSample / 48000.0 - picture) > 512.01 / 48000)
            {
                return false;
            }

            end += sound.Frames;
        }

        return end == cutter.TotalFrames;
    }).QuickCheckThrowOnFailure();
}

using StreamPlatform.Media;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Planning;

public sealed class CuttingAPlanIntoJobs
{
    private static readonly FrameRate Thirty = new(30, 1);

    [Fact]
    public void The_lowest_rungs_of_the_first_segment_come_first() => Assert.Equal(
        [
            ("chunk-0-lower", JobQueues.First, "432p 360p 234p"), ("chunk-0-upper", JobQueues.First, "1080p 720p"), ("audio", JobQueues.Audio, ""),
            ("poster", JobQueues.Rest, ""), ("chunk-1", JobQueues.Rest, "1080p 720p 432p 360p 234p"), ("chunk-2", JobQueues.Rest, "1080p 720p 432p 360p 234p"),
        ],
        JobPlanner.Jobs(Plans.Of(1920, 1080, Thirty, 20)).Select(job => (job.Name, job.Queue, string.Join(' ', job.Rungs.Select(rung => rung.Name)))));

    [Fact]
    public void A_small_source_has_one_first_job_and_a_silent_one_no_sound() => Assert.Equal(
        ["chunk-0", "poster"], JobPlanner.Jobs(Plans.Of(640, 360, Thirty, 3, sound: false)).Select(job => job.Name));

    [Fact]
    public void Other_languages_and_subtitles_are_not_waited_for()
    {
        var plan = Plans.Of(640, 360, Thirty, 3) with
        {
            FurtherSounds = [new SourceSound(2, "de") { Track = "audio-2" }],
            Texts = [new SourceText(3, "fr", null, DescribesSound: false)],
        };
        Assert.Equal(
            [("chunk-0", JobQueues.First), ("audio", JobQueues.Audio), ("audio-2", JobQueues.Rest), ("poster", JobQueues.Rest), ("text", JobQueues.Rest)],
            JobPlanner.Jobs(plan).Select(job => (job.Name, job.Queue)));
    }

    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 600)]
    public void Chunks_last_seconds_where_the_source_can_be_sought_and_minutes_where_not(bool seekable, int seconds) =>
        Assert.Equal(seconds, Plans.Of(640, 360, Thirty, 3600, seekable: seekable).Chunks[1].Frames / 30);

    [Fact]
    public void Weights_are_the_pixels_to_encode_so_that_progress_is_even()
    {
        var jobs = JobPlanner.Jobs(Plans.Of(640, 360, Thirty, 16));
        Assert.Equal((640 * 360 + 416 * 234) * 120L, jobs[0].Weight);
        Assert.Equal(3 * jobs[0].Weight, jobs[^1].Weight);
    }

    [Fact]
    public void A_plan_survives_its_way_through_the_database()
    {
        var plan = Plans.Of(1920, 1080, new FrameRate(60000, 1001), 100, videoStart: 1.4);
        var read = PlanJson.Read(PlanJson.Write(plan));
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(read));
        Assert.Equal(plan.Rungs, read.Rungs);
        Assert.Equal((plan.Segments.Count, plan.Clock, plan.Sound), (read.Segments.Count, read.Clock, read.Sound));
    }

    [Fact]
    public void What_is_published_says_what_the_playlists_need()
    {
        var probed = Plans.Of(1920, 1080, new FrameRate(60000, 1001), 100.1).ToSourceProbed();
        Assert.Equal((60000, 240240L, 25), (probed.Video.Timescale, probed.Video.SegmentTicks, probed.Video.SegmentCount));
        Assert.Equal([1, 1, 2, 2, 2], probed.Video.Rungs.Select(rung => rung.FrameInterval));
        Assert.Equal("avc1.64002A", probed.Video.Rungs[0].Codecs);
        Assert.True(probed.Video.Rungs[^1].PeakBitrate <= 192_000);
        Assert.Equal(("audio", 48000, 25, "mp4a.40.2"), (probed.Audio[0].Track, probed.Audio[0].Timescale, probed.Audio[0].SegmentCount, probed.Audio[0].Codecs));
    }

    [Theory]
    [InlineData(0, 0, 0.0, null)]
    [InlineData(0, 25, 25.0, 30.0)]
    [InlineData(40, 40, 40.0, null)]
    [InlineData(40, 60, 60.0, 20.0)]
    [InlineData(0, 100, 100.0, 0.0)]
    public void Progress_tells_the_time_that_is_left_by_the_pace_of_this_attempt(long atStart, long done, double percent, double? seconds)
    {
        var start = DateTimeOffset.UnixEpoch;
        var progress = new PlanProgress(start, atStart, Total: 100, done, new HashSet<string>(StringComparer.Ordinal), Complete: done == 100);
        var told = progress.ToEvent(Plans.Of(640, 360, Thirty, 20), start.AddSeconds(10));
        Assert.Equal((percent, seconds), (told.Percent, told.Remaining?.TotalSeconds));
    }

    [Fact]
    public void A_hundred_is_not_told_before_what_weighs_nothing_is_done_too()
    {
        var progress = new PlanProgress(DateTimeOffset.UnixEpoch, 0, Total: 100, Done: 100, new HashSet<string>(StringComparer.Ordinal), Complete: false);
        Assert.Equal(99.9, progress.ToEvent(Plans.Of(640, 360, Thirty, 20), DateTimeOffset.UnixEpoch).Percent);
    }

    [Fact]
    public void Progress_tells_how_far_each_rung_is()
    {
        var plan = Plans.Of(1920, 1080, Thirty, 16);
        var done = new HashSet<string>(["chunk-0-lower", "poster"], StringComparer.Ordinal);
        var told = new PlanProgress(DateTimeOffset.UnixEpoch, 0, 100, 10, done, Complete: false).ToEvent(plan, DateTimeOffset.UnixEpoch);
        Assert.Equal(["1080p 0", "720p 0", "432p 25", "360p 25", "234p 25"], told.Rungs!.Select(rung => $"{rung.Track} {rung.Percent}"));
    }
}

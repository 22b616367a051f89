using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Tests.Probing;

public sealed class PlanningTimelines
{
    private static readonly FrameRate Rate = new(25, 1);

    [Theory]
    [InlineData(0, 0, 4, 0, 4, null)]
    [InlineData(0, 0, 4.3, 0, 4, null)]
    [InlineData(0, 0, 9, 0, 9, "picture-held")]
    [InlineData(2, 0, 6, 0, 6, "picture-held")]
    [InlineData(0, 3, 4, 0, 4, null)]
    [InlineData(0, 0, 40000, 0, 3604, "sound-cut")]
    public void A_video_lasts_as_long_as_its_picture_and_longer_where_its_sound_does(
        double picture, double soundStart, double soundEnd, double start, double end, string? repair)
    {
        var scan = Scans.Every(0.04, 100, picture);
        scan.Add(Scans.Line(FormattableString.Invariant($"1,{soundStart},{soundStart},{soundEnd - soundStart},K__")));
        var repairs = new List<SourceRepair>();
        var sound = new AudioStreamProbe { Index = 1, Codec = "aac", Start = TimeSpan.FromSeconds(soundStart) };
        var timeline = TimelinePlanner.Plan(Probe(picture, 4), scan, Rate, sound, repairs);
        Assert.Equal((start, end), (timeline.Start.TotalSeconds, Math.Round(timeline.End.TotalSeconds, 3)));
        Assert.Equal(repair is null ? [] : [repair], repairs.Select(told => told.Code));
        Assert.Equal(end > picture + 4.5, timeline.LastPicture is not null);
    }

    [Fact]
    public void A_picture_that_stands_for_long_at_the_end_is_remembered()
    {
        var scan = Scans.Of("0,0,0,1,K__", "0,1,1,30,___");
        Assert.Equal(TimeSpan.FromSeconds(1), TimelinePlanner.Plan(Probe(0, 31), scan, Rate, null, []).LastPicture);
    }

    [Theory]
    [InlineData("mpegts", "0,1,1,0.04,K__ 0,1.04,1.04,0.04,___ 0,61,61,0.04,K__", true)]
    [InlineData("mov,mp4", "0,1,1,0.04,K__ 0,1.04,1.04,60,___ 0,61,61,0.04,K__", false)]
    [InlineData("mov,mp4", "0,1,1,0.04,K__ 0,9,9,0.04,___ 0,1,1,0.04,K__", true)]
    [InlineData("h264", "0,N/A,N/A,0.04,K__ 0,N/A,N/A,0.04,___", true)]
    [InlineData("avi", "0,N/A,0.0,0.04,K__ 0,N/A,0.04,0.04,___", false)]
    public void A_clock_is_broken_when_it_goes_back_or_leaps_in_a_broadcast_or_does_not_exist(string container, string packets, bool broken) =>
        Assert.Equal(broken, SourceClaims.ClockIsBroken(Probe(0, 60) with { Container = container }, Scans.Of(packets.Split(' '))));

    [Theory]
    [InlineData("mov,mp4", 100, 250, false, true)]
    [InlineData("mov,mp4", 100, 100, false, false)]
    [InlineData("matroska,webm", 100, 0, true, true)]
    [InlineData("matroska,webm", 100, 0, false, false)]
    [InlineData("avi", 100, 250, false, true)]
    [InlineData("mpegts", 100, 0, false, false)]
    [InlineData("mov,mp4", 250, 250, false, false)]
    public void A_file_is_incomplete_when_less_is_in_it_than_it_lists(string container, int there, int listed, bool endedEarly, bool incomplete)
    {
        var scan = new ScanResult(Scans.Every(0.04, there), IsWhole: true, endedEarly);
        var probe = Probe(0, 10, listed) with { Container = container };
        var timeline = TimelinePlanner.Plan(probe, scan.Packets, Rate, null, []);
        Assert.Equal(incomplete ? new IncompleteSource(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10)) : null, SourceClaims.Incomplete(probe, scan, timeline));
    }

    [Fact]
    public void Pictures_outside_of_an_edit_list_do_not_count() =>
        Assert.Equal(TimeSpan.FromSeconds(1), Scans.Of("0,-1,-1,1,KD_", "0,0,0,1,K__", "0,1,1,1,_D_").Video!.End);

    private static SourceProbe Probe(double start, double seconds, long listed = 0) => new()
    {
        Container = "mov,mp4,m4a,3gp,3g2,mj2",
        Duration = TimeSpan.FromSeconds(seconds),
        Start = TimeSpan.Zero,
        VideoStreams = [new VideoStreamProbe { Index = 0, Codec = "h264", CodedSize = new Resolution(320, 180), Start = TimeSpan.FromSeconds(start), FrameCount = listed }],
    };
}

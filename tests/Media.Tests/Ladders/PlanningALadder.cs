using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Ladders;

public sealed class PlanningALadder
{
    private static readonly FrameRate Film = new(24000, 1001);

    [Theory]
    [InlineData(1920, 1080, "1920x1080 1280x720 768x432 640x360 416x234")]
    [InlineData(3840, 2160, "1920x1080 1280x720 768x432 640x360 416x234")]
    [InlineData(1080, 1920, "1080x1920 720x1280 432x768 360x640 234x416")]
    [InlineData(1280, 720, "1280x720 768x432 640x360 416x234")]
    [InlineData(1920, 804, "1920x804 1280x536 768x322 640x268 416x174")]
    [InlineData(1440, 1080, "1440x1080 960x720 576x432 480x360 312x234")]
    [InlineData(1080, 1080, "1080x1080 720x720 432x432 360x360 234x234")]
    [InlineData(854, 480, "854x480 640x360 416x234")]
    [InlineData(320, 180, "320x180 192x108")]
    [InlineData(161, 121, "160x120 98x74")]
    [InlineData(2, 2, "2x2 2x2")]
    [InlineData(4000, 2, "1920x2 1280x2 768x2 640x2 416x2")]
    public void A_display_size_gets_these_rungs(int width, int height, string expected) =>
        Assert.Equal(expected, string.Join(' ', LadderPlanner.Plan(new Resolution(width, height), Film).Rungs.Select(rung => rung.Size)));

    [Fact]
    public void A_rung_is_named_after_the_height_of_the_wide_frame_that_it_fits_into() =>
        Assert.Equal(["1080p", "720p", "432p", "360p", "234p"], LadderPlanner.Plan(new Resolution(1920, 804), Film).Rungs.Select(rung => rung.Name));

    [Fact]
    public void A_frame_that_is_no_exact_16_by_9_is_named_after_its_own_height() =>
        Assert.Equal("480p", LadderPlanner.Plan(new Resolution(854, 480), Film).Highest.Name);

    [Fact]
    public void The_averages_of_full_rungs_are_those_that_apple_suggests() =>
        Assert.Equal([6000, 3000, 1100, 365, 145], LadderPlanner.Plan(new Resolution(1920, 1080), Film).Rungs.Select(rung => rung.Average.Kilobits));

    [Fact]
    public void The_lowest_rung_never_peaks_above_192_kilobits()
    {
        foreach (var size in new[] { new Resolution(1920, 1080), new Resolution(240, 400), new Resolution(1080, 1920) })
        {
            var lowest = LadderPlanner.Plan(size, new FrameRate(25, 1)).Lowest;
            Assert.True(lowest.PeakOver(new MediaTime(4, 1)) <= Bitrate.FromKilobits(192), $"{lowest}");
        }
    }

    [Fact]
    public void Small_rungs_of_a_fast_video_show_every_second_picture()
    {
        var ladder = LadderPlanner.Plan(new Resolution(1920, 1080), new FrameRate(60000, 1001));
        Assert.Equal(["60000/1001", "60000/1001", "30000/1001", "30000/1001", "30000/1001"], ladder.Rungs.Select(rung => rung.FrameRate.ToString()));
    }

    [Theory]
    [InlineData(1920, 1080, 30000, 1001, "avc1.640028")]
    [InlineData(1920, 1080, 60, 1, "avc1.64002A")]
    [InlineData(1280, 720, 30, 1, "avc1.64001F")]
    [InlineData(1080, 1920, 25, 1, "avc1.640028")]
    public void The_codec_of_the_highest_rung_is_the_lowest_level_that_holds_it(int width, int height, int numerator, int denominator, string codec) =>
        Assert.Equal(codec, LadderPlanner.Plan(new Resolution(width, height), new FrameRate(numerator, denominator)).Highest.Codec);

    [Fact]
    public void No_size_is_scaled_up_and_every_rung_is_even_and_a_clear_step_below_the_one_above()
    {
        var sizes = Gen.Choose(2, 8192).Two().Select(sides => new Resolution(sides.Item1, sides.Item2)).ToArbitrary();
        Prop.ForAll(sizes, size =>
        {
            var rungs = LadderPlanner.Plan(size, new FrameRate(30, 1)).Rungs;
            return rungs.All(rung => rung.Size.Width <= size.Width && rung.Size.Height <= size.Height)
                && rungs.All(rung => rung.Size.Width % 2 == 0 && rung.Size.Height % 2 == 0)
                && rungs.Zip(rungs.Skip(1)).All(pair => pair.First.Average >= pair.Second.Average * 1.5)
                && rungs.Select(rung => rung.Name).Distinct().Count() == rungs.Count
                && rungs.All(rung => rung.Codec.StartsWith("avc1.6400", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_rung_keeps_the_shape_of_the_picture_to_a_pixel()
    {
        var sizes = Gen.Choose(200, 4096).Two().Select(sides => new Resolution(sides.Item1, sides.Item2)).ToArbitrary();
        Prop.ForAll(sizes, size => LadderPlanner.Plan(size, new FrameRate(30, 1)).Rungs.All(rung =>
            Math.Abs(rung.Size.Width - (double)rung.Size.Height * size.Width / size.Height) <= 1.0 + (double)size.Width / size.Height + 1)).QuickCheckThrowOnFailure();
    }
}

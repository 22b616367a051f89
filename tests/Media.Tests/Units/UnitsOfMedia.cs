using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Units;

public sealed class UnitsOfMedia
{
    [Theory]
    [InlineData("30000/1001", 30000, 1001)]
    [InlineData("50/2", 25, 1)]
    [InlineData("25", 25, 1)]
    public void A_frame_rate_is_read_in_lowest_terms(string text, int numerator, int denominator)
    {
        Assert.True(FrameRate.TryParse(text, out var rate));
        Assert.Equal((numerator, denominator), (rate.Numerator, rate.Denominator));
    }

    [Theory]
    [InlineData("0/0")]
    [InlineData("30/0")]
    [InlineData("-1/2")]
    [InlineData("")]
    [InlineData("1/2/3")]
    [InlineData(null)]
    public void What_is_no_frame_rate_is_not_read(string? text) => Assert.False(FrameRate.TryParse(text, out _));

    [Theory]
    [InlineData(120120, 30000, 6, "4.004000")]
    [InlineData(1, 3, 6, "0.333333")]
    [InlineData(2, 3, 6, "0.666667")]
    [InlineData(-1, 2, 3, "-0.500")]
    [InlineData(5, 2, 0, "3")]
    [InlineData(30000, 1001, 3, "29.970")]
    public void Ticks_are_written_as_seconds_without_a_double_between(long ticks, int timescale, int digits, string expected) =>
        Assert.Equal(expected, new MediaTime(ticks, timescale).ToSeconds(digits));

    [Theory]
    [InlineData(-90, 270)]
    [InlineData(90, 90)]
    [InlineData(180, 180)]
    [InlineData(-180, 180)]
    [InlineData(359.9, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e300, 0)]
    public void Any_angle_is_a_quarter_turn(double angle, int degrees) => Assert.Equal(degrees, Rotation.FromDegrees(angle).Degrees);

    [Theory]
    [InlineData("4:3", 4, 3)]
    [InlineData("0:1", 1, 1)]
    [InlineData("N/A", 1, 1)]
    [InlineData("1000:1", 1, 1)]
    public void Unknown_and_absurd_pixels_are_square(string text, int horizontal, int vertical) =>
        Assert.Equal(new SampleAspectRatio(horizontal, vertical), SampleAspectRatio.Parse(text));

    [Fact]
    public void Frames_survive_the_way_over_their_duration() => Prop.ForAll(
        Gen.Choose(1, 10_000_000).ToArbitrary(),
        frames => new FrameRate(30000, 1001).FramesIn(new FrameRate(30000, 1001).DurationOf(frames).ToTimeSpan()) == frames).QuickCheckThrowOnFailure();

    [Fact]
    public void A_bit_rate_is_rounded_up_so_that_a_declared_peak_is_never_too_low() =>
        Assert.Equal(3, Bitrate.Of(1, new MediaTime(3, 1)).BitsPerSecond);
}

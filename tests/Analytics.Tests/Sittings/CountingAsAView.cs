using StreamPlatform.Analytics.Sittings;

namespace StreamPlatform.Analytics.Tests.Sittings;

public sealed class CountingAsAView
{
    [Theory]
    [InlineData(29_999, 200_000, false)]
    [InlineData(30_000, 200_000, true)]
    [InlineData(30_000, 10_000_000, true)]
    [InlineData(19_999, 40_000, false)]
    [InlineData(20_000, 40_000, true)]
    [InlineData(30_000, 60_000, true)]
    [InlineData(29_999, 59_998, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, false)]
    [InlineData(0, 10, false)]
    public void Half_a_minute_is_enough_or_half_of_a_shorter_video(long playedMs, long durationMs, bool enough) =>
        Assert.Equal(enough, ViewRule.IsEnough(playedMs, durationMs));

    [Theory]
    [InlineData(60, 120_000, false)]
    [InlineData(60, 140_000, false)]
    [InlineData(60, 140_001, true)]
    [InlineData(0, 20_001, true)]
    public void Nobody_watches_more_than_twice_the_time_that_went_by(int seconds, long playedMs, bool impossible) =>
        Assert.Equal(impossible, ViewRule.IsImpossible(playedMs, TimeSpan.FromSeconds(seconds)));
}

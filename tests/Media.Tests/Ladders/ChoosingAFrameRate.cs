using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Ladders;

public sealed class ChoosingAFrameRate
{
    [Theory]
    [InlineData("30000/1001", "30000/1001", "30000/1001")]
    [InlineData("25/1", "25/1", "25/1")]
    [InlineData("24/1", "24/1", "24/1")]
    [InlineData("2997/100", "2997/100", "30000/1001")]
    [InlineData("23976/1000", "23976/1000", "24000/1001")]
    [InlineData("25/2", "25/2", "25/2")]
    [InlineData("10/1", "10/1", "10/1")]
    [InlineData("120/1", "120/1", "60/1")]
    [InlineData("240/1", "240/1", "60/1")]
    [InlineData("100/1", "100/1", "50/1")]
    [InlineData("90000/1", "22/1", "24000/1001")]
    [InlineData("60/1", "4463/100", "48000/1001")]
    [InlineData("1000/1", "61/1", "60/1")]
    [InlineData("15359/512", "15359/512", "30/1")]
    [InlineData("1/5", "1/5", "1/1")]
    public void A_source_gets_this_constant_rate(string shown, string average, string expected)
    {
        Assert.True(FrameRate.TryParse(shown, out var baseRate));
        Assert.True(FrameRate.TryParse(average, out var averageRate));
        Assert.Equal(expected, FrameRatePlanner.Choose(baseRate, averageRate).ToString());
    }

    [Fact]
    public void A_source_that_says_nothing_gets_thirty() => Assert.Equal(new FrameRate(30, 1), FrameRatePlanner.Choose(null, null));
}

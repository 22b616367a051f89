using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Tests.Sessions;

public sealed class SessionLengths
{
    [Theory]
    [InlineData(0.1, 4)]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    [InlineData(6, 12)]
    [InlineData(20, 12)]
    public void A_session_lasts_twice_the_video_within_bounds(double hoursOfVideo, double hoursOfSession) =>
        Assert.Equal(TimeSpan.FromHours(hoursOfSession), SessionLength.For(TimeSpan.FromHours(hoursOfVideo), new StreamingOptions()));
}

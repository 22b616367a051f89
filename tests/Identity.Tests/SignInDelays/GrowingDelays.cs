using StreamPlatform.Identity.SignInDelays;

namespace StreamPlatform.Identity.Tests.SignInDelays;

public sealed class GrowingDelays
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(10, 64)]
    [InlineData(14, 900)]
    [InlineData(1_000_000, 900)]
    public void The_pause_doubles_up_to_a_quarter_of_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), FailureDelays.After(failures));
}

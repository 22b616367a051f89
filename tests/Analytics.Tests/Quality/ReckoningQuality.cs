using StreamPlatform.Analytics.Quality;

namespace StreamPlatform.Analytics.Tests.Quality;

public sealed class ReckoningQuality
{
    [Fact]
    public void Figures_are_those_of_the_sittings_to_the_last_unit()
    {
        var figures = EdgeFigures.Of(
        [
            Shown(300, played: 60_000, bits: 1_000_000, stalls: 1, stalled: 1_500),
            Shown(500, played: 30_000, bits: 4_000_000),
            Shown(2_000, played: 8_500, bits: 8_000_000, stalls: 2, stalled: 0),
            new EdgeShare("e", Starts.Failed, null, 0, 0, 0, 0, 0),
            new EdgeShare("e", Starts.Left, null, 0, 0, 0, 0, 0),
            new EdgeShare("e", Starts.Elsewhere, null, 0, 0, 1_500, 0, 0),
        ]);

        Assert.Equal(new EdgeFigures(5, 1, 1, 500, 2_000, 100_000, 1_500, 3, 1_500 / 101_500.0, 1.8, 2_517_766), figures);
    }

    [Fact]
    public void Where_nobody_watched_there_is_nothing_to_divide_by() =>
        Assert.Equal(new EdgeFigures(0, 0, 0, null, null, 0, 0, 0, null, null, null), EdgeFigures.Of([]));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(20, 10, 19)]
    [InlineData(21, 11, 20)]
    [InlineData(100, 50, 95)]
    public void Percentiles_are_times_that_somebody_waited(int count, long median, long high)
    {
        var figures = EdgeFigures.Of([.. Enumerable.Range(1, count).Reverse().Select(time => Shown(time, 0, 1))]);

        Assert.Equal((median, high), (figures.StartupP50Ms, figures.StartupP95Ms));
    }

    private static EdgeShare Shown(long startup, long played, long bits, int stalls = 0, long stalled = 0) =>
        new("e", Starts.Shown, startup, stalls, stalled, played, bits * played, played);
}

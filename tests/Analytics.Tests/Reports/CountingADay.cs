using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Analytics.Reports;

namespace StreamPlatform.Analytics.Tests.Reports;

public sealed class CountingADay
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Days_added_up_are_what_their_sittings_come_to_together() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, random.Next(4)).Select(_ => Enumerable.Range(0, random.Next(8)).Select(_ => Any(random)).ToList()).ToList();
            AssertSame(TitleDay.Of([.. days.SelectMany(day => day)]), TitleDay.Sum([.. days.Select(TitleDay.Of)]));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_view_stands_in_the_hour_in_which_it_began()
    {
        var day = TitleDay.Of([Event(7, isView: true), Event(7, isView: false), Event(23, isView: true)]);

        Assert.Equal((2, 1, 1), (day.Views, day.Hours[7], day.Hours[23]));
        Assert.Equal(2, day.Hours.Sum());
    }

    private static TitleEvent Any(Random random) => new(
        Midnight.AddMinutes(random.Next(1440)), random.Next(2) == 0, random.Next(100_000), random.Next(2) == 0 ? "eu" : "us", random.Next(2) == 0 ? "tv" : "phone",
        [.. Enumerable.Range(0, 100).Where(_ => random.Next(2) == 0)]);

    private static TitleEvent Event(int hour, bool isView) => new(Midnight.AddHours(hour).AddMinutes(59), isView, 1000, "eu", "tv", [0]);

    private static void AssertSame(TitleDay one, TitleDay other)
    {
        Assert.Equal((one.Views, one.Sittings, one.PlayedMs), (other.Views, other.Sittings, other.PlayedMs));
        Assert.Equal(one.Hours, other.Hours);
        Assert.Equal(one.Retention, other.Retention);
        Assert.Equal(one.Regions, other.Regions);
        Assert.Equal(one.Devices, other.Devices);
    }
}

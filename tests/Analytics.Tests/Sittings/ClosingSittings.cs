using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Analytics.Quality;
using StreamPlatform.Analytics.Reports;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.Tests.Sittings;

// They put the clock of the service forward, so they run one after the other.
[Collection(nameof(ClosingSittings))]
public sealed class ClosingSittings(AnalyticsFixture analytics)
{
    private const string Owner = "eu-111-owner00000000000";

    [Fact]
    public async Task Reports_on_known_traffic_are_right_to_the_last_unit_whatever_its_order()
    {
        var traffic = new KnownTraffic(analytics.App.Clock.GetUtcNow());
        analytics.Catalog.Owners[traffic.VideoId] = Owner;
        foreach (var (watching, heartbeats) in traffic.Packets(new Random(20_261_122)))
        {
            using var answer = await analytics.App.SendAsync(watching, heartbeats);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        await analytics.App.LaterAsync(traffic.All, async () => (await ReportAsync(traffic)).Sittings == traffic.Shown.Count);

        AssertReport(traffic, await ReportAsync(traffic));
        AssertTold(traffic);
        AssertEdges(traffic, await EdgesAsync());
    }

    [Fact]
    public async Task A_sitting_without_an_end_is_over_when_nothing_more_is_heard_and_what_comes_then_does_not_count()
    {
        var watching = new Watching(Contracts.Ids.NewVideo(), analytics.App.Clock.GetUtcNow().AddMinutes(-10)) { Plays = [(0, 40)], Ends = false };
        await analytics.App.WatchAsync(watching);
        await analytics.App.LaterAsync([watching], () => Task.FromResult(analytics.Told.Of(watching.VideoId).Count > 0));

        var more = watching with { Plays = [(0, 40), (60, 90)], Ends = true };
        await analytics.App.WatchAsync(more);
        var other = new Watching(watching.VideoId, watching.StartedAt) { Plays = [(0, 10)] };
        await analytics.App.WatchAsync(other);
        await analytics.App.LaterAsync([more, other], () => Task.FromResult(analytics.Told.Of(watching.VideoId).Count > 1));

        Assert.Equal(
            [(watching.SessionId, TimeSpan.FromSeconds(40)), (other.SessionId, TimeSpan.FromSeconds(10))],
            analytics.Told.Of(watching.VideoId).Select(told => (told.Event.SessionId, told.Event.Watched)));
    }

    [Fact]
    public async Task Views_of_many_videos_are_asked_at_once()
    {
        Watching[] all = [.. Enumerable.Range(0, 3).Select(_ => new Watching(Contracts.Ids.NewVideo(), analytics.App.Clock.GetUtcNow().AddHours(-1)) { Plays = [(0, 50)] })];
        await analytics.App.WatchAsync(all);
        var ids = string.Join(',', all.Select(watching => watching.VideoId).Append(Contracts.Ids.NewVideo()).Append("nonsense"));
        using var client = analytics.App.ClientOf(null);
        ViewsOfVideos? views = null;
        await analytics.App.LaterAsync(all, async () =>
        {
            views = await client.GetFromJsonAsync<ViewsOfVideos>($"/api/viewing/views?ids={ids}");
            return views!.Items.Sum(video => video.Views) == 3;
        });

        Assert.Equal([1, 1, 1, 0], views!.Items.Select(video => video.Views));
    }

    private static void AssertReport(KnownTraffic traffic, VideoReport report)
    {
        Assert.Equal((4, 7, 519.999), (report.Views, report.Sittings, report.WatchedSeconds));
        Assert.Equal([(DateOnly.FromDateTime(traffic.Day.UtcDateTime), 4)], report.Days.Where(day => day.Views > 0).Select(day => (day.Day, day.Views)));
        Assert.Equal([(9, 3), (14, 1)], report.Hours.Where(hour => hour.Views > 0).Select(hour => (hour.Hour.Hour, hour.Views)));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(part => traffic.Shown.Count(watching => watching.Plays.Any(play => play.From <= (2 * part) + 1 && (2 * part) + 1 < play.To))),
            report.Retention);
        Assert.Equal([new PartOfAudience("eu", 3, 6, 319.999), new PartOfAudience("us", 1, 1, 200)], report.Regions);
        Assert.Equal(
            [new PartOfAudience("computer", 2, 4, 239.999), new PartOfAudience("phone", 1, 2, 80), new PartOfAudience("tv", 1, 1, 200)], report.Devices);
    }

    // exactly one for each sitting that can have been, under an id that follows from it
    private void AssertTold(KnownTraffic traffic)
    {
        var told = analytics.Told.Of(traffic.VideoId);
        Assert.Equal(
            traffic.Shown.Concat(traffic.NotShown).Select(watching => watching.SessionId).Order(StringComparer.Ordinal),
            told.Select(one => one.Event.SessionId).Order(StringComparer.Ordinal));
        Assert.Equal(traffic.Views.Count, told.Count(one => one.Event.CountedAsView));
        Assert.All(told, one => Assert.Equal(MessageIds.From("ViewingSummarised", one.Event.SessionId).ToString(), one.MessageId));
        var first = told.Single(one => one.Event.SessionId == traffic.Views[0].SessionId).Event;
        Assert.Equal(
            (traffic.Views[0].ViewerId, traffic.Views[0].StartedAt, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(200), TimeSpan.FromSeconds(100), "eu"),
            (first.ViewerId, first.StartedAt, first.Watched, first.Duration, first.Furthest, first.Region));
    }

    // startups at nine: 200, 300, 400, 800, 1000, 5000; all played at 2 Mbit/s but 29.999 s at 8; the last 100 s of the television on the other edge
    private static void AssertEdges(KnownTraffic traffic, EdgeReport report)
    {
        var (nine, two) = (traffic.Day.AddHours(9), traffic.Day.AddHours(14));
        Assert.Equal(
            new EdgeFigures(8, 1, 1, 400, 5_000, 369_999, 500, 1, 500 / 370_499.0, 60_000 / 369_999.0, ((340_000 * 2_000_000L) + (29_999 * 8_000_000L)) / 369_999),
            FiguresOf(report, "edge-eu", nine));
        Assert.Equal(new EdgeFigures(0, 0, 0, null, null, 100_000, 0, 0, 0, 0, 2_000_000), FiguresOf(report, "edge-us", nine));
        Assert.Equal(new EdgeFigures(1, 0, 0, 600, 600, 50_000, 0, 0, 0, 0, 2_000_000), FiguresOf(report, "edge-eu", two));
    }

    private static EdgeFigures FiguresOf(EdgeReport report, string edge, DateTimeOffset hour) => report.Hours.Single(row => row.Edge == edge && row.Hour == hour).Figures;

    private async Task<VideoReport> ReportAsync(KnownTraffic traffic)
    {
        using var client = analytics.App.ClientOf(Owner, PlatformRoles.Creator);
        var day = DateOnly.FromDateTime(traffic.Day.UtcDateTime).ToString("O");
        return (await client.GetFromJsonAsync<VideoReport>($"/api/viewing/videos/{traffic.VideoId}/report?from={day}&until={day}"))!;
    }

    private async Task<EdgeReport> EdgesAsync()
    {
        using var client = analytics.App.ClientOf("eu-111-operator0000000", PlatformRoles.Operator);
        return (await client.GetFromJsonAsync<EdgeReport>("/api/viewing/operator/edges?hours=96"))!;
    }
}

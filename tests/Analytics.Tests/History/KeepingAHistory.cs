using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.History;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.Contracts;

namespace StreamPlatform.Analytics.Tests.History;

public sealed class KeepingAHistory(AnalyticsFixture analytics)
{
    private readonly string _viewerId = $"eu-333-{Guid.NewGuid():N}";
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task What_was_watched_is_listed_newest_first_page_by_page_over_the_months()
    {
        var videos = Enumerable.Range(0, 5).Select(_ => Ids.NewVideo()).ToArray();
        await analytics.App.WatchAsync([.. videos.Select((video, month) => Watched(video, _now.AddDays(-40 * month)))]);
        await UntilAsync(page => page.Items.Count == videos.Length);

        var listed = new List<string>();
        string? cursor = null;
        do
        {
            var page = await PageAsync($"?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            listed.AddRange(page.Items.Select(entry => entry.VideoId));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(videos, listed);
    }

    [Fact]
    public async Task A_video_that_was_watched_again_at_once_is_one_entry_and_says_where_to_go_on()
    {
        var (first, second) = (Ids.NewVideo(), Ids.NewVideo());
        await analytics.App.WatchAsync(
            Watched(first, _now.AddMinutes(-50)), Watched(second, _now.AddMinutes(-40)), Watched(second, _now.AddMinutes(-30)), Watched(first, _now.AddMinutes(-20)));
        await UntilAsync(page => page.Items.Count == 3);

        Assert.Equal([(first, 20, 200), (second, 20, 200), (first, 20, 200)], (await PageAsync()).Items.Select(entry => (entry.VideoId, entry.PositionSeconds, entry.DurationSeconds)));
    }

    [Fact]
    public async Task While_it_is_paused_nothing_is_remembered()
    {
        var (before, during, after) = (Ids.NewVideo(), Ids.NewVideo(), Ids.NewVideo());
        await analytics.App.WatchAsync(Watched(before, _now.AddMinutes(-30)));
        await UntilAsync(page => page.Items.Count == 1);

        await PauseAsync(true);
        var unseen = Watched(during, _now.AddMinutes(-20));
        await analytics.App.WatchAsync(unseen);
        await WrittenAsync(unseen);
        Assert.True((await PageAsync()).Paused);
        await PauseAsync(false);
        await analytics.App.WatchAsync(Watched(after, _now.AddMinutes(-10)));
        await UntilAsync(page => page.Items.Count > 1);

        Assert.Equal([after, before], (await PageAsync()).Items.Select(entry => entry.VideoId));
        Assert.Equal([after, before], (await ProgressAsync()).Select(progress => progress.VideoId));
    }

    [Fact]
    public async Task What_was_cleared_stays_so_although_players_that_were_late_speak_of_it()
    {
        var (video, other) = (Ids.NewVideo(), Ids.NewVideo());
        var late = Watched(video, _now.AddDays(-35));
        await analytics.App.WatchAsync(late, Watched(video, _now.AddMinutes(-20)));
        await UntilAsync(page => page.Items.Count == 1);

        using var client = analytics.App.ClientOf(_viewerId);
        using var cleared = await client.DeleteAsync("/api/viewing/history");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty((await PageAsync()).Items);
        Assert.Empty(await ProgressAsync());

        await analytics.App.WatchAsync(late, Watched(video, _now.AddMinutes(-15)), Watched(other, analytics.App.Clock.GetUtcNow().AddSeconds(1)));
        await UntilAsync(page => page.Items.Count > 0);
        Assert.Equal([other], (await PageAsync()).Items.Select(entry => entry.VideoId));
    }

    [Fact]
    public async Task A_history_is_for_those_who_are_signed_in_and_nobody_elses()
    {
        await analytics.App.WatchAsync(Watched(Ids.NewVideo(), _now.AddMinutes(-5)));
        await UntilAsync(page => page.Items.Count == 1);

        using var stranger = analytics.App.ClientOf($"eu-333-{Guid.NewGuid():N}");
        Assert.Empty((await stranger.GetFromJsonAsync<HistoryPage>("/api/viewing/history"))!.Items);
        using var nobody = analytics.App.ClientOf(null);
        foreach (var path in (string[])["history", "progress"])
        {
            using var answer = await nobody.GetAsync($"/api/viewing/{path}");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_cursor_that_is_not_one_is_refused()
    {
        using var client = analytics.App.ClientOf(_viewerId);
        using var answer = await client.GetAsync("/api/viewing/history?cursor=tomorrow");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Watching Watched(string video, DateTimeOffset at) => new(video, at) { ViewerId = _viewerId, Plays = [(0, 20)] };

    private async Task WrittenAsync(Watching watching)
    {
        var store = analytics.App.Services.GetRequiredService<HeartbeatStore>();
        await AnalyticsApp.UntilAsync(async () => (await store.OfSessionAsync(watching.SessionId, watching.StartedAt, analytics.App.Clock.GetUtcNow())).Count > 0);
    }

    private async Task PauseAsync(bool paused)
    {
        using var client = analytics.App.ClientOf(_viewerId);
        using var answer = await client.PutAsJsonAsync("/api/viewing/history/pause", new HistoryPause(paused));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HistoryPage> PageAsync(string query = "")
    {
        using var client = analytics.App.ClientOf(_viewerId);
        return (await client.GetFromJsonAsync<HistoryPage>($"/api/viewing/history{query}"))!;
    }

    private async Task<IReadOnlyList<ViewerProgress>> ProgressAsync()
    {
        using var client = analytics.App.ClientOf(_viewerId);
        return (await client.GetFromJsonAsync<ProgressOfVideos>("/api/viewing/progress"))!.Items;
    }

    private Task UntilAsync(Func<HistoryPage, bool> isSo) => AnalyticsApp.UntilAsync(async () => isSo(await PageAsync()));
}

using System.Net.Http.Json;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.Contracts;

namespace StreamPlatform.Analytics.Tests.History;

public sealed class GoingOn(AnalyticsFixture analytics)
{
    private readonly string _viewerId = $"eu-222-{Guid.NewGuid():N}";
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow().AddHours(-2);

    [Fact]
    public async Task The_last_word_of_the_players_counts_in_whatever_order_they_arrive()
    {
        var video = Ids.NewVideo();
        var (television, phone) = (Session(video, _start), Session(video, _start.AddHours(1)));
        await SendAsync(phone, At(0, _start.AddHours(1), 90_000));
        await UntilAsync(video, 90);

        // said before, heard after
        await SendAsync(television, At(0, _start, 10_000), At(1, _start.AddMinutes(1), 70_000));
        await SendAsync(phone, At(1, _start.AddHours(1).AddSeconds(10), 100_000));
        await UntilAsync(video, 100);
    }

    [Fact]
    public async Task A_player_whose_clock_is_ahead_does_not_have_the_last_word_for_ever()
    {
        var video = Ids.NewVideo();
        var session = Session(video, _start);
        await SendAsync(session, At(0, TimeProvider.System.GetUtcNow().AddYears(1), 150_000));
        await UntilAsync(video, 150);

        await SendAsync(session, At(1, TimeProvider.System.GetUtcNow().AddYears(1), 20_000));
        await UntilAsync(video, 20);
    }

    [Fact]
    public async Task What_was_begun_and_not_finished_is_offered_the_last_one_first()
    {
        string[] videos = [Ids.NewVideo(), Ids.NewVideo(), Ids.NewVideo(), Ids.NewVideo()];
        await SendAsync(Session(videos[0], _start), At(0, _start, 50_000));
        await SendAsync(Session(videos[1], _start), At(0, _start.AddMinutes(1), 195_000)); // finished
        await SendAsync(Session(videos[2], _start), At(0, _start.AddMinutes(2), 2_000)); // hardly begun
        await SendAsync(Session(videos[3], _start), At(0, _start.AddMinutes(3), 100_000));
        foreach (var (video, seconds) in videos.Zip([50.0, 195, 2, 100]))
        {
            await UntilAsync(video, seconds);
        }

        using var client = analytics.App.ClientOf(_viewerId);
        var unfinished = await client.GetFromJsonAsync<ProgressOfVideos>("/api/viewing/progress");
        var some = await client.GetFromJsonAsync<ProgressOfVideos>($"/api/viewing/progress?ids={videos[1]},{videos[0]},{Ids.NewVideo()}");

        Assert.Equal([videos[3], videos[0]], unfinished!.Items.Select(one => one.VideoId));
        Assert.Equal([(videos[1], true), (videos[0], false)], some!.Items.Select(one => (one.VideoId, one.Finished)));
    }

    [Fact]
    public async Task A_player_that_showed_nothing_moves_nobody()
    {
        var video = Ids.NewVideo();
        var session = Session(video, _start);
        await SendAsync(session, At(0, _start, 60_000));
        await UntilAsync(video, 60);
        await SendAsync(session, At(1, _start.AddMinutes(1), 0) with { Played = [] }, At(2, _start.AddSeconds(30), 80_000));

        await UntilAsync(video, 80);
    }

    [Fact]
    public async Task Viewers_who_watch_at_the_same_moment_each_go_on_at_their_own_place()
    {
        var video = Ids.NewVideo();
        var viewers = Enumerable.Range(1, 25).Select(seconds => (Id: $"eu-223-{Guid.NewGuid():N}", Seconds: seconds)).ToList();
        await Task.WhenAll(viewers.Select(viewer => SendAsync(new Watching(video, _start) { ViewerId = viewer.Id }, At(0, _start, viewer.Seconds * 1000))));

        foreach (var (id, seconds) in viewers)
        {
            await UntilAsync(video, seconds, id);
        }
    }

    private Watching Session(string video, DateTimeOffset startedAt) => new(video, startedAt) { ViewerId = _viewerId };

    private static SentHeartbeat At(int number, DateTimeOffset sentAt, long positionMs) =>
        new(number, sentAt, positionMs, [new PlayedSpan(Math.Max(0, positionMs - 1_000), positionMs)], 0, 0, null, null, 0, false, false);

    private async Task SendAsync(Watching session, params SentHeartbeat[] heartbeats)
    {
        using var answer = await analytics.App.SendAsync(session, heartbeats);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private Task UntilAsync(string video, double seconds, string? viewerId = null) => AnalyticsApp.UntilAsync(async () =>
    {
        using var client = analytics.App.ClientOf(viewerId ?? _viewerId);
        var progress = await client.GetFromJsonAsync<ProgressOfVideos>($"/api/viewing/progress?ids={video}");
        return progress!.Items.SingleOrDefault()?.PositionSeconds == seconds;
    });
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Recommendations.Preferences;
using StreamPlatform.Recommendations.Predicting;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Viewings;

namespace StreamPlatform.Recommendations.Tests.Rows;

public sealed class ServingRows(RecommendationsFixture fixture)
{
    private RecommendationsApp App => fixture.App;

    [Fact]
    public async Task Because_you_watched_names_the_video_leaves_out_what_was_seen_and_goes_when_the_video_goes()
    {
        var viewer = RecommendationsApp.NewViewer();
        var videos = await PublishAsync("glaze", 6);
        await App.WatchAsync(viewer, videos[0]);
        await App.WatchAsync(viewer, videos[1], share: 0.2);

        var row = await RowAsync(viewer, "because-you-watched");
        Assert.Equal($"Because you watched {videos[0].Title}", row.Title);
        Assert.NotEmpty(row.Explanation);
        var forYou = (await App.RowAsync(viewer, "for-you"))?.Items ?? [];
        Assert.DoesNotContain(row.Items.Concat(forYou), card => card.Id == videos[0].Id || card.Id == videos[1].Id);
        Assert.Empty(row.Items.Select(card => card.Id).Intersect(forYou.Select(card => card.Id)));

        await App.TellAsync(new VideoRemoved(videos[0].Id, "eu-000-owner0000000000000", 2));
        await RecommendationsApp.UntilAsync(async () => (await App.HomeAsync(viewer)).All(shown => !shown.Title.Contains(videos[0].Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sitting_that_is_told_twice_counts_once_and_with_the_longer_of_the_two()
    {
        var viewer = RecommendationsApp.NewViewer();
        var video = (await PublishAsync("twice", 1))[0];
        foreach (var share in new[] { 0.3, 0.8, 0.5 })
        {
            await App.WatchAsync(viewer, video, share, session: $"session-{viewer}");
        }

        var rows = App.Services.GetRequiredService<ViewingRows>();
        await App.WatchAsync(viewer, (await PublishAsync("marker", 1))[0]);
        await RecommendationsApp.UntilAsync(async () => (await rows.HistoryAsync(viewer, 10, CancellationToken.None)) is [_, { Strength: > 0.79f }]);
        Assert.Equal(0.8f, (await rows.HistoryAsync(viewer, 10, CancellationToken.None)).Single(watched => watched.VideoId == video.Id).Strength);
    }

    [Fact]
    public async Task A_sitting_of_a_removed_video_is_not_kept()
    {
        var viewer = RecommendationsApp.NewViewer();
        var videos = await PublishAsync("gone", 2);
        await App.TellAsync(new VideoRemoved(videos[0].Id, "eu-000-owner0000000000000", 2));
        await RecommendationsApp.UntilAsync(() => Task.FromResult(!App.Services.GetRequiredService<VideoShelf>().Has(videos[0].Id)));

        await App.WatchAsync(viewer, videos[0]);
        await App.WatchAsync(viewer, videos[1]);

        var rows = App.Services.GetRequiredService<ViewingRows>();
        await RecommendationsApp.UntilAsync(async () => (await rows.HistoryAsync(viewer, 10, CancellationToken.None)).Any(watched => watched.VideoId == videos[1].Id));
        Assert.Single(await rows.HistoryAsync(viewer, 10, CancellationToken.None));
    }

    [Fact]
    public async Task New_videos_of_followed_channels_have_a_row_until_the_channel_is_unfollowed()
    {
        var viewer = RecommendationsApp.NewViewer();
        var channel = (await PublishAsync("follow", 3, oneChannel: true))[0].Channel.Id;
        await App.TellAsync(new ChannelFollowed(channel, viewer, DateTimeOffset.UnixEpoch, 5));
        Assert.Equal(3, (await RowAsync(viewer, "new-from-followed")).Items.Count);

        await App.TellAsync(new ChannelUnfollowed(channel, viewer, 7));
        await RecommendationsApp.UntilAsync(async () => await App.RowAsync(viewer, "new-from-followed") is null);
        await App.TellAsync(new ChannelFollowed(channel, viewer, DateTimeOffset.UnixEpoch, 6));
        await App.WatchAsync(viewer, (await PublishAsync("marker", 1))[0]);
        await RecommendationsApp.UntilAsync(async () => (await App.Services.GetRequiredService<ViewingRows>().HistoryAsync(viewer, 1, CancellationToken.None)).Count == 1);
        Assert.Null(await App.RowAsync(viewer, "new-from-followed"));
    }

    [Fact]
    public async Task What_is_watched_in_a_region_trends_there_and_is_expected_next()
    {
        var videos = await PublishAsync("trend", 4);
        foreach (var video in videos)
        {
            await App.WatchAsync(RecommendationsApp.NewViewer("nz"), video, region: "nz");
        }

        var board = App.Services.GetRequiredService<Trends.TrendBoard>();
        await RecommendationsApp.UntilAsync(async () =>
        {
            await App.ReadTrendsAsync();
            return board.TrendingIn("nz").Count == 4;
        });
        Assert.Equal(videos.Select(video => video.Id).Order(), (await RowAsync(RecommendationsApp.NewViewer("nz"), "trending")).Items.Select(card => card.Id).Order());
        Assert.DoesNotContain((await App.RowAsync(RecommendationsApp.NewViewer("us"), "trending"))?.Items ?? [], card => card.Id == videos[0].Id);

        using var client = App.CreateClient();
        var predicted = (await client.GetFromJsonAsync<Predictions>("/internal/predictions?limit=500"))!.Items;
        Assert.All(videos, video => Assert.Contains(predicted, one => one.VideoId == video.Id && one.Share > 0));
    }

    [Fact]
    public async Task Whoever_does_not_want_it_is_not_learned_from_and_what_was_kept_is_gone()
    {
        var viewer = RecommendationsApp.NewViewer();
        var videos = await PublishAsync("optout", 5);
        await App.WatchAsync(viewer, videos[0]);
        await RowAsync(viewer, "because-you-watched");
        using var client = App.ClientOf(viewer);
        Assert.True((await client.GetFromJsonAsync<Preference>("/api/recommendations/preferences"))!.UseViewing);

        (await client.PutAsJsonAsync("/api/recommendations/preferences", new Preference(false))).EnsureSuccessStatusCode();
        Assert.Null(await App.RowAsync(viewer, "because-you-watched"));
        Assert.False((await client.GetFromJsonAsync<Preference>("/api/recommendations/preferences"))!.UseViewing);

        var other = RecommendationsApp.NewViewer();
        await App.WatchAsync(viewer, videos[1]);
        await App.WatchAsync(other, videos[1]);
        var rows = App.Services.GetRequiredService<ViewingRows>();
        await RecommendationsApp.UntilAsync(async () => (await rows.HistoryAsync(other, 1, CancellationToken.None)).Count == 1);
        Assert.Empty(await rows.HistoryAsync(viewer, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_cleared_history_stays_cleared_when_an_older_sitting_is_told_late()
    {
        var viewer = RecommendationsApp.NewViewer();
        var videos = await PublishAsync("clear", 2);
        await App.WatchAsync(viewer, videos[0]);
        var rows = App.Services.GetRequiredService<ViewingRows>();
        await RecommendationsApp.UntilAsync(async () => (await rows.HistoryAsync(viewer, 1, CancellationToken.None)).Count == 1);

        using var client = App.ClientOf(viewer);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/recommendations/history")).StatusCode);
        await App.WatchAsync(viewer, videos[0], ago: TimeSpan.FromHours(1));
        await App.WatchAsync(viewer, videos[1]);

        await RecommendationsApp.UntilAsync(async () => (await rows.HistoryAsync(viewer, 10, CancellationToken.None)).Any(watched => watched.VideoId == videos[1].Id));
        Assert.Single(await rows.HistoryAsync(viewer, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Preferences_and_the_model_are_for_those_who_may()
    {
        using var nobody = App.CreateClient();
        using var viewer = App.ClientOf(RecommendationsApp.NewViewer());
        using var @operator = App.ClientOf(RecommendationsApp.NewViewer(), "operator");

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/recommendations/preferences")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.DeleteAsync("/api/recommendations/history")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync("/api/recommendations/operator/model")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await @operator.GetAsync("/api/recommendations/operator/model")).StatusCode);
    }

    [Fact]
    public async Task Without_Redis_and_blob_storage_rows_are_served_all_the_same()
    {
        var settings = await fixture.SettingsAsync("media");
        settings["ConnectionStrings:redis"] = "127.0.0.1:1";
        settings["ConnectionStrings:models"] = Regex.Replace(settings["ConnectionStrings:models"]!, @"127\.0\.0\.1:\d+", "127.0.0.1:1", RegexOptions.None, TimeSpan.FromSeconds(1));
        settings["ConnectionStrings:messaging"] = "amqp://127.0.0.1:1";
        await using var app = fixture.NewApp(settings);
        using var client = app.CreateClient();
        await RecommendationsApp.UntilAsync(() => Task.FromResult(app.Services.GetRequiredService<VideoShelf>().Has(RecommendationsFixture.Old.Id)));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/recommendations/home")).StatusCode);
        Assert.Contains(RecommendationsFixture.Old.Id, await app.RelatedAsync("vunknown00000000", 50));
    }

    // So many videos about the same.
    private async Task<IReadOnlyList<ShelfVideo>> PublishAsync(string about, int count, bool oneChannel = false)
    {
        var channel = oneChannel ? Contracts.Ids.NewChannel() : null;
        ShelfVideo[] videos = [.. Enumerable.Range(0, count).Select(number => AVideo.Called($"{about} number {number}", channel, tags: [about]))];
        await App.PublishAsync(videos);
        return videos;
    }

    private async Task<Recommendations.Rows.ShownRow> RowAsync(string viewer, string kind)
    {
        await RecommendationsApp.UntilAsync(async () => await App.RowAsync(viewer, kind) is not null);
        return (await App.RowAsync(viewer, kind))!;
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using Dapper;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Notifications.FanOut;
using StreamPlatform.Notifications.Following;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests.FanOut;

public sealed class TellingFollowers(NotificationsFixture fixture)
{
    private NotificationsApp App => fixture.App;

    [Fact]
    public async Task What_Catalog_tells_reaches_the_inboxes_of_followers()
    {
        var (follower, former) = (NotificationsApp.NewUser(), NotificationsApp.NewUser());
        var channelId = Contracts.Ids.NewChannel();
        await App.TellAsync(new ChannelFollowed(channelId, follower, DateTimeOffset.UnixEpoch, 1));
        await App.TellAsync(new ChannelUnfollowed(channelId, former, 2));
        await App.TellAsync(new ChannelFollowed(channelId, former, DateTimeOffset.UnixEpoch, 1));
        await NotificationsApp.UntilAsync(async () => await App.CountAsync("select count(*)::int from follow where channel_id = @channelId", new { channelId }) == 2);
        var video = App.NewVideo(channelId);
        await App.TellAsync(new VideoPublished(video));
        await App.ToldAsync(video);

        var inbox = await App.InboxAsync(follower);
        var item = Assert.Single(inbox.Items);
        Assert.Equal((Kinds.NewVideo, "The Orchard", "New video: Pruning a plum tree", $"/watch/{video.VideoId}"), (item.Kind, item.Title, item.Text, item.Path));
        Assert.Equal(1, inbox.Unread);
        Assert.Empty((await App.InboxAsync(former)).Items);
    }

    [Fact]
    public async Task Many_followers_in_many_batches_are_told_once_each()
    {
        string[] followers = [.. Enumerable.Range(0, 95).Select(_ => NotificationsApp.NewUser())];
        var channelId = await App.ChannelOfAsync(followers);
        var video = App.NewVideo(channelId);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => App.HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(video))));
        await App.ToldAsync(video);
        await App.HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(video));
        await App.ToldAsync(video);

        Assert.Equal(followers.Order(StringComparer.Ordinal), await ToldOfAsync(App, video));
    }

    [Fact]
    public async Task A_bell_that_is_off_is_silent_until_it_is_on_again_or_the_channel_is_followed_anew()
    {
        var follower = NotificationsApp.NewUser();
        var channelId = await App.ChannelOfAsync(follower);
        using var client = App.ClientOf(follower);
        Assert.Equal("all", (await client.GetFromJsonAsync<Bell>($"/api/notifications/channels/{channelId}/bell"))!.Level);
        using (await client.PutAsJsonAsync($"/api/notifications/channels/{channelId}/bell", new Bell("none")))
        {
            await App.ToldAsync(await App.PublishAsync(channelId));
        }

        Assert.Empty((await App.InboxAsync(follower)).Items);
        using var wrong = await client.PutAsJsonAsync($"/api/notifications/channels/{channelId}/bell", new Bell("some"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);

        await App.HearAsync<ChannelUnfollowed, ChannelUnfollowedHandler>(new ChannelUnfollowed(channelId, follower, 2));
        await App.HearAsync<ChannelFollowed, ChannelFollowedHandler>(new ChannelFollowed(channelId, follower, DateTimeOffset.UnixEpoch, 3));
        await App.ToldAsync(await App.PublishAsync(channelId));
        Assert.Single((await App.InboxAsync(follower)).Items);
    }

    [Fact]
    public async Task A_bell_that_was_set_before_the_follow_was_heard_of_stays()
    {
        var follower = NotificationsApp.NewUser();
        var channelId = Contracts.Ids.NewChannel();
        using var client = App.ClientOf(follower);
        using (await client.PutAsJsonAsync($"/api/notifications/channels/{channelId}/bell", new Bell("none")))
        {
            await App.HearAsync<ChannelFollowed, ChannelFollowedHandler>(new ChannelFollowed(channelId, follower, DateTimeOffset.UnixEpoch, 1));
        }

        Assert.Equal("none", (await client.GetFromJsonAsync<Bell>($"/api/notifications/channels/{channelId}/bell"))!.Level);
    }

    [Fact]
    public async Task What_not_everybody_may_find_is_announced_to_nobody()
    {
        var follower = NotificationsApp.NewUser();
        var channelId = await App.ChannelOfAsync(follower);
        var unlisted = App.NewVideo(channelId, visibility: VideoVisibility.Unlisted);
        var withdrawn = App.NewVideo(channelId);
        fixture.Catalog.Videos.TryRemove(withdrawn.VideoId, out _);

        await App.HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(unlisted));
        await App.HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(withdrawn));

        Assert.Equal(0, await App.CountAsync("select count(*)::int from story where channel_id = @channelId", new { channelId }));
    }

    [Fact]
    public async Task Who_wants_none_in_the_inbox_has_none_there()
    {
        var follower = NotificationsApp.NewUser();
        await App.SetAsync(follower, new Settings([new KindSetting(Kinds.NewVideo, false, true, false)], null));
        await App.ToldAsync(await App.PublishAsync(await App.ChannelOfAsync(follower)));

        var inbox = await App.InboxAsync(follower);
        Assert.Empty(inbox.Items);
        Assert.Equal(0, inbox.Unread);
    }

    [Theory]
    [InlineData("notifications.batch-told=kill@4")]
    [InlineData("notifications.batch-committed=kill@4")]
    [Trait("Duration", "slow")]
    public async Task A_process_that_is_killed_on_the_way_leaves_nobody_out_and_tells_nobody_twice(string fault)
    {
        var database = await fixture.Servers.CreateDatabaseAsync();
        await using var app = await fixture.AloneAsync(database);
        string[] followers = [.. Enumerable.Range(0, 120).Select(_ => NotificationsApp.NewUser())];
        var channelId = await app.ChannelOfAsync(followers);
        var video = app.NewVideo(channelId);
        await app.StopWorkersAsync();
        await app.HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(video));
        using (var process = RunningRoom.Start(await fixture.SettingsAsync(database, "amqp://127.0.0.1:1"), fault))
        {
            await process.DiedAsync();
        }

        Assert.NotEqual(followers.Length, (await ToldOfAsync(app, video)).Count);
        await using var next = await fixture.AloneAsync(database);
        await next.ToldAsync(video);
        Assert.Equal(followers.Order(StringComparer.Ordinal), await ToldOfAsync(next, video));
    }

    // Followers are written as they are; the telling is the real one.
    [Fact]
    [Trait("Duration", "long")]
    public async Task A_hundred_thousand_followers_are_told_in_half_a_minute()
    {
        const int Followers = 100_000;
        var settings = await fixture.SettingsAsync(await fixture.Servers.CreateDatabaseAsync(), "amqp://127.0.0.1:1");
        settings.Remove("Notifications:BatchSize");
        settings.Remove("Notifications:Slices");
        await using var app = fixture.NewApp(settings);
        var channelId = await app.ChannelOfAsync();
        await using (var connection = await app.Database.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await connection.ExecuteAsync(
                """
                insert into follow (channel_id, bucket, user_id, version, following)
                select @channelId, n % 4096, 'eu-' || lpad(to_hex(n % 4096), 3, '0') || '-' || lpad(n::text, 16, 'a'), 1, true from generate_series(1, @Followers) as n;
                analyze follow
                """,
                new { channelId, Followers });
        }

        var clock = Stopwatch.StartNew();
        var video = await app.PublishAsync(channelId);
        await app.ToldAsync(video);
        clock.Stop();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Followers} followers told in {clock.Elapsed.TotalSeconds:0.0} s, {Environment.WorkingSet >> 20} MB");
        Assert.Equal(Followers, (await ToldOfAsync(app, video)).Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    private static async Task<IReadOnlyList<string>> ToldOfAsync(NotificationsApp app, VideoSnapshot video)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>(
            "select user_id from inbox i join story s on s.id = i.story_id where s.video_id = @VideoId order by user_id collate \"C\"", new { video.VideoId })).AsList();
    }
}

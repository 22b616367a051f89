using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Notifications.Following;

namespace StreamPlatform.Notifications.Tests.FanOut;

public sealed class LearningOldFollows(NotificationsFixture fixture)
{
    [Fact]
    public async Task Who_followed_before_the_room_joined_is_told_and_what_is_newer_stands()
    {
        await using var catalog = await FakeCatalog.StartAsync();
        var (old, left, back) = (NotificationsApp.NewUser(), NotificationsApp.NewUser(), NotificationsApp.NewUser());
        var channelId = Ids.NewChannel();
        foreach (var (user, version) in new[] { (old, 5L), (left, 5L), (back, 7L) })
        {
            catalog.Follows.Enqueue(new FeedFollow(channelId, user, version));
        }

        catalog.FailsOnce = true;
        var settings = await fixture.SettingsAsync(await fixture.Servers.CreateDatabaseAsync(), "amqp://127.0.0.1:1");
        settings["services:catalog:http:0"] = catalog.Url;
        await using var app = new NotificationsApp(settings, fixture.Tokens, catalog);
        await app.HearAsync<ChannelUnfollowed, ChannelUnfollowedHandler>(new ChannelUnfollowed(channelId, left, 6));
        await app.HearAsync<ChannelUnfollowed, ChannelUnfollowedHandler>(new ChannelUnfollowed(channelId, back, 6));
        await NotificationsApp.UntilAsync(async () => await app.CountAsync("select count(*)::int from old_follows where done") == 1);

        await app.ToldAsync(await app.PublishAsync(channelId));
        Assert.Single((await app.InboxAsync(old)).Items);
        Assert.Single((await app.InboxAsync(back)).Items);
        Assert.Empty((await app.InboxAsync(left)).Items);
    }
}

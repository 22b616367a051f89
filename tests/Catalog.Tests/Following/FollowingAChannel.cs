using System.Text.Json;
using StreamPlatform.Catalog.Tests.Videos;
using StreamPlatform.Contracts.Channels;

namespace StreamPlatform.Catalog.Tests.Following;

public class FollowingAChannel(CatalogServers servers)
{
    [Fact]
    public async Task Followers_are_counted_once_each_however_often_they_press()
    {
        var channel = await ChannelAsync(await servers.App.NewCreatorAsync());
        var viewers = Enumerable.Range(0, 6).Select(_ => servers.App.NewUser()).ToList();
        await Task.WhenAll(viewers.SelectMany(viewer => Enumerable.Range(0, 3).Select(_ => FollowAsync(viewer, channel))));
        await viewers[0].DoAsync(viewers[0].DeleteAsync($"channels/{channel}/follow"));

        Assert.Equal((false, 5), Follow(await servers.App.Anyone().ReadAsync($"channels/{channel}/follow")));
        Assert.Equal((false, 5), Follow(await viewers[0].ReadAsync($"channels/{channel}/follow")));
        Assert.Equal((true, 5), Follow(await viewers[1].ReadAsync($"channels/{channel}/follow")));
    }

    [Fact]
    public async Task Others_are_told_of_every_beginning_and_end_in_order()
    {
        var creator = await servers.App.NewCreatorAsync();
        var channelId = (await creator.ReadAsync("studio/channel")).Text("id");
        var viewer = servers.App.NewUser();
        await FollowAsync(viewer, channelId);
        await viewer.DoAsync(viewer.DeleteAsync($"channels/{channelId}/follow"));
        await FollowAsync(viewer, channelId);
        await CatalogApp.UntilAsync(() => Told<ChannelFollowed>().Count() >= 2 && Told<ChannelUnfollowed>().Any());

        var beginnings = Told<ChannelFollowed>().Select(told => ((ChannelFollowed)told).Version).Distinct().Order().ToList();
        var end = Assert.Single(Told<ChannelUnfollowed>().Select(told => ((ChannelUnfollowed)told).Version).Distinct());
        Assert.Equal(2, beginnings.Count);
        Assert.InRange(end, beginnings[0] + 1, beginnings[1] - 1);
        Assert.Equal((true, 1), Follow(await viewer.ReadAsync($"channels/{channelId}/follow")));

        IEnumerable<object> Told<T>() => servers.App.Broker.All<T>().Cast<object>().Where(told => told switch
        {
            ChannelFollowed followed => followed.ChannelId == channelId && followed.UserId == viewer.Id,
            ChannelUnfollowed unfollowed => unfollowed.ChannelId == channelId && unfollowed.UserId == viewer.Id,
            _ => false,
        });
    }

    [Fact]
    public async Task An_ended_follow_is_forgotten_once_it_was_told()
    {
        var channelId = (await (await servers.App.NewCreatorAsync()).ReadAsync("studio/channel")).Text("id");
        var viewer = servers.App.NewUser();
        await FollowAsync(viewer, channelId);
        await viewer.DoAsync(viewer.DeleteAsync($"channels/{channelId}/follow"));

        await servers.App.IsEmptyAsync("follows", "channelId", channelId);
    }

    [Fact]
    public async Task The_feed_shows_what_followed_channels_publish_page_by_page()
    {
        var (one, two, other) = (await servers.App.NewCreatorAsync(), await servers.App.NewCreatorAsync(), await servers.App.NewCreatorAsync());
        var viewer = servers.App.NewUser();
        await FollowAsync(viewer, await ChannelAsync(one));
        await FollowAsync(viewer, await ChannelAsync(two));
        var first = await ListingVideos.LiveVideoAsync(servers.App, one);
        await ListingVideos.LiveVideoAsync(servers.App, other);
        var second = await ListingVideos.LiveVideoAsync(servers.App, two);
        var third = await ListingVideos.LiveVideoAsync(servers.App, one);
        var page = await viewer.ReadAsync("library/feed?limit=2");
        var next = await viewer.ReadAsync($"library/feed?limit=2&cursor={page.Text("nextCursor")}");

        Assert.Equal([[third, second], [first]], new[] { page.Ids(), next.Ids() });
        Assert.Empty((await servers.App.NewUser().ReadAsync("library/feed")).Ids());
    }

    [Fact]
    public async Task Followed_channels_are_listed_newest_first()
    {
        var viewer = servers.App.NewUser();
        List<string> followed = [];
        for (var i = 0; i < 3; i++)
        {
            followed.Insert(0, (await (await servers.App.NewCreatorAsync()).ReadAsync("studio/channel")).Text("id"));
            await FollowAsync(viewer, followed[0]);
        }

        var page = await viewer.ReadAsync("library/channels?limit=2");
        var next = await viewer.ReadAsync($"library/channels?limit=2&cursor={page.Text("nextCursor")}");
        Assert.Equal(followed, [.. page.Ids(), .. next.Ids()]);
    }

    [Fact]
    public async Task What_cannot_be_followed_is_a_problem()
    {
        var creator = await servers.App.NewCreatorAsync();
        var channel = await ChannelAsync(creator);
        using var own = await creator.PutAsync($"channels/{channel}/follow");
        using var missing = await creator.PutAsync("channels/nobody-has-this/follow");
        using var nobody = await servers.App.Anyone().PutAsync($"channels/{channel}/follow");
        using var feed = await servers.App.Anyone().GetAsync("library/feed");
        using var cursor = await creator.GetAsync("library/feed?cursor=nonsense");

        Assert.Equal(
            ["409 own-channel", "404 channel-not-found", "401 not-signed-in", "401 not-signed-in", "400 invalid-cursor"],
            await Task.WhenAll(new[] { own, missing, nobody, feed, cursor }.Select(answer => answer.ProblemAsync())));
    }

    private static async Task<string> ChannelAsync(Caller creator) => (await creator.ReadAsync("studio/channel")).Text("handle");

    private static Task<JsonElement> FollowAsync(Caller viewer, string channel) => viewer.DoAsync(viewer.PutAsync($"channels/{channel}/follow"));

    private static (bool, int) Follow(JsonElement view) => (view.GetProperty("following").GetBoolean(), view.GetProperty("followerCount").GetInt32());
}

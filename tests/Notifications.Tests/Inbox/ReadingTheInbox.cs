using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests.Inbox;

public sealed class ReadingTheInbox(NotificationsFixture fixture)
{
    private NotificationsApp App => fixture.App;

    [Fact]
    public async Task The_newest_stands_first_and_pages_follow_one_another()
    {
        var follower = NotificationsApp.NewUser();
        var videos = await TellAsync(follower, 5);

        List<string> read = [];
        string? cursor = null;
        do
        {
            var page = await App.InboxAsync(follower, $"?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            read.AddRange(page.Items.Select(item => item.VideoId));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(videos.Select(video => video.VideoId).Reverse(), read);
    }

    [Fact]
    public async Task One_is_read_then_all_that_were_seen_and_what_came_later_is_not()
    {
        var follower = NotificationsApp.NewUser();
        await TellAsync(follower, 4);
        var seen = (await App.InboxAsync(follower)).Items;
        using var client = App.ClientOf(follower);

        using (await client.PutAsync($"/api/notifications/{seen[1].Id}/read", null))
        {
            var inbox = await App.InboxAsync(follower);
            Assert.Equal(3, inbox.Unread);
            Assert.Equal([false, true, false, false], inbox.Items.Select(item => item.Read));
        }

        await TellAsync(follower, 1);
        using (await client.PostAsJsonAsync("/api/notifications/read", new ReadThrough(seen[0].Id)))
        {
            Assert.Equal(1, (await client.GetFromJsonAsync<Unread>("/api/notifications/unread"))!.Count);
        }
    }

    [Fact]
    public async Task What_is_in_the_inbox_of_one_is_not_in_that_of_another()
    {
        var (follower, stranger) = (NotificationsApp.NewUser(), NotificationsApp.NewUser());
        await TellAsync(follower, 1);
        using var client = App.ClientOf(stranger);
        using var answer = await client.PostAsJsonAsync("/api/notifications/read", new ReadThrough(1));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(1, (await App.InboxAsync(follower)).Unread);
        Assert.Empty((await App.InboxAsync(stranger)).Items);
    }

    [Fact]
    public async Task A_video_that_may_not_be_found_any_more_is_in_no_inbox_until_it_may()
    {
        var follower = NotificationsApp.NewUser();
        var video = Assert.Single(await TellAsync(follower, 1));

        await App.HearAsync<VideoChanged, VideoChangedHandler>(new VideoChanged(video with { Visibility = VideoVisibility.Private, Version = 9 }));
        var hidden = await App.InboxAsync(follower);
        Assert.Empty(hidden.Items);
        Assert.Equal(0, hidden.Unread);

        // an older event comes late
        await App.HearAsync<VideoChanged, VideoChangedHandler>(new VideoChanged(video with { Version = 8 }));
        Assert.Empty((await App.InboxAsync(follower)).Items);

        await App.HearAsync<VideoChanged, VideoChangedHandler>(new VideoChanged(video with { Title = "Pruning an apple tree", Version = 10 }));
        Assert.Equal("New video: Pruning an apple tree", Assert.Single((await App.InboxAsync(follower)).Items).Text);
    }

    [Fact]
    public async Task A_video_that_was_removed_is_gone_from_every_inbox_and_no_late_event_brings_it_back()
    {
        var follower = NotificationsApp.NewUser();
        var video = Assert.Single(await TellAsync(follower, 1));

        await App.HearAsync<VideoRemoved, VideoRemovedHandler>(new VideoRemoved(video.VideoId, video.OwnerId, 9));
        await App.HearAsync<VideoChanged, VideoChangedHandler>(new VideoChanged(video with { Version = 10 }));

        Assert.Empty((await App.InboxAsync(follower)).Items);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    public async Task A_cursor_that_is_not_ours_is_refused(string cursor)
    {
        using var client = App.ClientOf(NotificationsApp.NewUser());
        using var answer = await client.GetAsync($"/api/notifications?cursor={cursor}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<IReadOnlyList<VideoSnapshot>> TellAsync(string follower, int count)
    {
        var channelId = await App.ChannelOfAsync(follower);
        List<VideoSnapshot> videos = [];
        for (var number = 0; number < count; number++)
        {
            videos.Add(await App.PublishAsync(channelId));
            await App.ToldAsync(videos[^1]);
        }

        return videos;
    }
}

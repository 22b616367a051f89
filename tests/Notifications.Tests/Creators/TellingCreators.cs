using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests.Creators;

public sealed class TellingCreators(NotificationsFixture fixture)
{
    private NotificationsApp App => fixture.App;

    [Fact]
    public async Task Each_end_of_processing_is_told_once()
    {
        var (creator, video) = await NewVideoAsync();
        for (var time = 0; time < 2; time++)
        {
            await App.TellAsync(new VideoReady(video.VideoId, "p1", TimeSpan.FromMinutes(1), ["720p"]));
            await App.TellAsync(new SourceRefused(video.VideoId, "s1", "no-video-stream", "There is no picture in this file."));
            await App.TellAsync(new TranscodingFailed(video.VideoId, "s2", "p2", "timeout", "It took too long.", Retryable: true));
            await App.TellAsync(new StreamRefused(video.VideoId, "p3", "ready", ["rule"]));
        }

        var inbox = await InboxOfAsync(creator, 4);
        Assert.Equal(
            [(Kinds.ProcessingFailed, 3), (Kinds.VideoReady, 1)],
            inbox.Items.GroupBy(item => item.Kind).Select(kind => (kind.Key, kind.Count())).OrderBy(kind => kind.Key, StringComparer.Ordinal));
        Assert.Contains(inbox.Items, item => item.Text == "“Grafting”: There is no picture in this file." && item.Path == $"/studio/videos/{video.VideoId}");
    }

    [Fact]
    public async Task Milestones_are_told_when_they_are_reached_and_what_is_no_view_does_not_count()
    {
        var (creator, video) = await NewVideoAsync();
        for (var viewing = 0; viewing < 11; viewing++)
        {
            await App.TellAsync(Viewing(video.VideoId, counted: true));
            await App.TellAsync(Viewing(video.VideoId, counted: false));
        }

        var milestone = Assert.Single((await InboxOfAsync(creator, 1)).Items);
        await NotificationsApp.UntilAsync(async () => await App.CountAsync("select views::int from video where video_id = @VideoId", new { video.VideoId }) == 11);
        Assert.Equal((Kinds.Milestone, "10 views", $"/studio/videos/{video.VideoId}/audience"), (milestone.Kind, milestone.Title, milestone.Path));
        Assert.Single((await App.InboxAsync(creator)).Items);
    }

    private static ViewingSummarised Viewing(string videoId, bool counted) => new(
        Guid.NewGuid().ToString("N"), videoId, null, DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), counted, "eu");

    private async Task<(string Creator, VideoSnapshot Video)> NewVideoAsync()
    {
        var creator = NotificationsApp.NewUser();
        var video = App.NewVideo(Contracts.Ids.NewChannel(), "Grafting", creator);
        await App.HearAsync<VideoChanged, VideoChangedHandler>(new VideoChanged(video));
        return (creator, video);
    }

    private async Task<InboxPage> InboxOfAsync(string creator, int count)
    {
        await NotificationsApp.UntilAsync(async () => (await App.InboxAsync(creator)).Items.Count >= count);
        return await App.InboxAsync(creator);
    }
}

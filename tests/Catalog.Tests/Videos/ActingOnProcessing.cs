using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Tests.Videos;

public class ActingOnProcessing(CatalogServers servers)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_creator_retries_what_failed_and_the_workers_hear_it_once()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, Monday);
        await servers.App.TellAsync(story.Completed, story.Probed, story.FailedAt(1, retryable: true));
        var failed = (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing");
        Assert.Equal(("failed", true), (failed.Text("state"), failed.GetProperty("retryable").GetBoolean()));

        using var retried = await creator.PostAsync($"studio/videos/{videoId}/retry");
        Assert.Equal("transcoding", (await retried.BodyAsync()).GetProperty("processing").Text("state"));
        using var again = await creator.PostAsync($"studio/videos/{videoId}/retry");
        Assert.Equal("409 nothing-to-retry", await again.ProblemAsync());

        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<SourceRetried>(videoId).Any());
        Assert.Equal(new SourceRetried(videoId, story.SourceId, 2), Assert.Single(servers.App.Broker.Of<SourceRetried>(videoId).Distinct()));
    }

    [Fact]
    public async Task Nobody_acts_on_the_processing_of_anothers_video()
    {
        var creator = await servers.App.NewCreatorAsync();
        var stranger = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await servers.App.TellAsync(new SourceStory(videoId, Monday).Completed);
        foreach (var act in (string[])["retry", "cancel", "accept"])
        {
            using var answer = await stranger.PostAsync($"studio/videos/{videoId}/{act}");
            Assert.Equal("404 video-not-found", await answer.ProblemAsync());
        }

        Assert.Equal("uploaded", (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing").Text("state"));
    }

    [Fact]
    public async Task A_cancelled_upload_is_told_of_and_another_may_follow()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, Monday);
        await servers.App.TellAsync(story.Completed, story.Probed);
        using var cancelled = await creator.PostAsync($"studio/videos/{videoId}/cancel");
        Assert.Equal("cancelled", (await cancelled.BodyAsync()).GetProperty("processing").Text("state"));
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<SourceDiscarded>(videoId).Contains(new SourceDiscarded(videoId, story.SourceId)));

        await servers.App.TellAsync(new SourceStory(videoId, Monday.AddHours(1)).Completed);
        Assert.Equal("uploaded", (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing").Text("state"));
    }

    [Fact]
    public async Task A_replaced_video_stays_live_and_tells_of_its_new_source_when_that_is_ready()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await creator.PublishAsync(videoId);
        var (first, second) = (new SourceStory(videoId, Monday), new SourceStory(videoId, Monday.AddHours(1)));
        await servers.App.TellAsync([.. first.Whole, .. second.Whole[..^1]]);

        var video = await creator.ReadAsync($"studio/videos/{videoId}");
        Assert.Equal(("ready", "playable"), (video.GetProperty("processing").Text("state"), video.GetProperty("replacement").Text("state")));
        Assert.Equal("ready", (await servers.App.Anyone().ReadAsync($"videos/{videoId}")).GetProperty("processing").Text("state"));

        await servers.App.TellAsync(second.Ready);
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<SourceDiscarded>(videoId).Any());
        var told = servers.App.Broker.Of<VideoChanged>(videoId).Select(changed => changed.Video).DistinctBy(seen => seen.Version)
            .OrderBy(seen => seen.Version).Where(seen => seen.SourceId is not null).ToList();
        Assert.Equal([first.SourceId, second.SourceId], told.Select(seen => seen.SourceId).Distinct());
        Assert.All(told.SkipWhile(seen => !seen.Published), seen => Assert.True(seen.Published));
        Assert.Equal(first.SourceId, servers.App.Broker.Of<SourceDiscarded>(videoId).First().SourceId);
    }

    [Fact]
    public async Task A_cut_off_video_goes_live_only_when_its_creator_says_so()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await creator.PublishAsync(videoId);
        var story = new SourceStory(videoId, Monday);
        await servers.App.TellAsync(story.Completed, story.ProbedCut, story.Playable, story.Ready);

        var cut = (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing").GetProperty("cut");
        Assert.Equal(
            (19.5, 60.0, false),
            (cut.GetProperty("playableSeconds").GetDouble(), cut.GetProperty("declaredSeconds").GetDouble(), cut.GetProperty("accepted").GetBoolean()));
        using (var hidden = await servers.App.Anyone().GetAsync($"videos/{videoId}"))
        {
            Assert.Equal("404 video-not-found", await hidden.ProblemAsync());
        }

        using var accepted = await creator.PostAsync($"studio/videos/{videoId}/accept");
        Assert.Equal(200, (int)accepted.StatusCode);
        Assert.Equal("ready", (await servers.App.Anyone().ReadAsync($"videos/{videoId}")).GetProperty("processing").Text("state"));
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<VideoPublished>(videoId).Any());
        var told = servers.App.Broker.Of<VideoChanged>(videoId).Select(changed => changed.Video).OrderBy(seen => seen.Version);
        Assert.Equal([false, true], told.Select(seen => seen.Published).Distinct());
    }

    [Fact]
    public async Task Nobody_is_told_that_a_video_may_be_seen_before_its_file_was_looked_into()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await creator.PublishAsync(videoId);
        await servers.App.TellAsync(new SourceStory(videoId, Monday).Completed);
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<VideoChanged>(videoId).Any(changed => changed.Video.SourceId is not null));

        Assert.DoesNotContain(servers.App.Broker.Of<VideoChanged>(videoId), changed => changed.Video.Published);
    }

    [Fact]
    public async Task Each_rung_says_how_far_it_is()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, Monday);
        await servers.App.TellAsync(story.Completed, story.Probed, story.Progressed(40, 30), story.Progressed(20, 60));

        var rungs = (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing").GetProperty("rungProgress").EnumerateArray();
        Assert.Equal(["1080p 20", "720p 40"], rungs.Select(rung => $"{rung.Text("rung")} {rung.GetProperty("percent")}"));
    }
}

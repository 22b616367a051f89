using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Thumbnails;

namespace StreamPlatform.Catalog.Tests.Videos;

public class StandingForAVideo(CatalogServers servers)
{
    [Fact]
    public async Task The_first_poster_stands_until_there_are_stills_then_the_best_of_them()
    {
        var (owner, videoId, story) = await ReadyAsync();
        Assert.Equal($"/images/{videoId}/{story.PlanId}/poster.jpg", (await owner.ReadAsync($"studio/videos/{videoId}")).Text("posterUrl"));

        await servers.App.TellAsync(story.Stills, story.Storyboard, story.HoverPreview);

        var shown = await owner.ReadAsync($"videos/{videoId}");
        Assert.Equal($"/images/{videoId}/{story.PlanId}/stills-0/640.jpg", shown.Text("posterUrl"));
        Assert.Equal(($"/images/{videoId}/{story.PlanId}/stills-0", "[320,640]"), (shown.GetProperty("poster").Text("path"), shown.GetProperty("poster").GetProperty("widths").ToString()));
        Assert.Equal($"/images/{videoId}/{story.PlanId}/storyboard/index.vtt", shown.Text("storyboardUrl"));
        Assert.Equal($"/images/{videoId}/{story.PlanId}/hover.mp4", shown.Text("hoverPreviewUrl"));
    }

    [Fact]
    public async Task Its_creator_chooses_another_still_and_the_others_are_told()
    {
        var (owner, videoId, story) = await ReadyAsync();
        await servers.App.TellAsync(story.Stills);

        using var answer = await owner.PutAsync($"studio/videos/{videoId}/poster", new { still = "1" });

        var video = await answer.BodyAsync();
        Assert.Equal("1", video.GetProperty("poster").Text("name"));
        Assert.Equal(["0", "1"], video.GetProperty("stills").EnumerateArray().Select(still => still.Text("name")));
        using var unknown = await owner.PutAsync($"studio/videos/{videoId}/poster", new { still = "7" });
        Assert.Equal("400 unknown-still", await unknown.ProblemAsync());
        using var stranger = await (await servers.App.NewCreatorAsync()).PutAsync($"studio/videos/{videoId}/poster", new { still = "0" });
        Assert.Equal("404 video-not-found", await stranger.ProblemAsync());
    }

    [Fact]
    public async Task A_picture_of_its_creator_stands_at_once_and_stays_when_the_file_is_replaced()
    {
        var (owner, videoId, story) = await ReadyAsync();
        await servers.App.TellAsync(story.Stills);
        var pictureId = Ids.NewPicture();

        await servers.App.TellAsync(new PosterUploaded(videoId, pictureId, [320, 1280]));
        Assert.Equal($"/images/{videoId}/{pictureId}/stills-own/1280.jpg", (await owner.ReadAsync($"videos/{videoId}")).Text("posterUrl"));

        var replacement = new SourceStory(videoId, DateTimeOffset.UnixEpoch.AddYears(57));
        await servers.App.TellAsync([.. replacement.Whole, replacement.Stills]);
        var shown = await owner.ReadAsync($"studio/videos/{videoId}");
        Assert.Equal(pictureId, shown.GetProperty("poster").Text("name"));
        Assert.Equal(["0", "1", pictureId], shown.GetProperty("stills").EnumerateArray().Select(still => still.Text("name")));

        using var back = await owner.PutAsync($"studio/videos/{videoId}/poster", new { still = "0" });
        Assert.Equal($"/images/{videoId}/{replacement.PlanId}/stills-0/640.jpg", (await back.BodyAsync()).Text("posterUrl"));
    }

    [Fact]
    public async Task A_stream_that_breaks_a_rule_is_a_failure_that_no_further_attempt_mends()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync();
        var story = await servers.App.MakePlayableAsync(videoId);
        await servers.App.TellAsync(story.StreamRefused, story.FailedAt(2, retryable: true));

        var processing = (await owner.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing");

        Assert.Equal(("failed", "invalid-stream"), (processing.Text("state"), processing.Text("reasonCode")));
        Assert.Contains("does not begin with an IDR", processing.Text("reason"), StringComparison.Ordinal);
        Assert.False(processing.GetProperty("retryable").GetBoolean());
    }

    private async Task<(Caller Owner, string VideoId, SourceStory Story)> ReadyAsync()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync();
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch.AddYears(56));
        await servers.App.TellAsync(story.Whole);
        return (owner, videoId, story);
    }
}

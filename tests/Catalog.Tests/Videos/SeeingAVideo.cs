namespace StreamPlatform.Catalog.Tests.Videos;

public class SeeingAVideo(CatalogServers servers)
{
    // published, playable, visibility: who sees it (owner, a signed-in stranger, anyone), and is it listed
    [Theory]
    [InlineData(true, true, "public", "owner stranger anyone listed")]
    [InlineData(true, true, "unlisted", "owner stranger anyone")]
    [InlineData(true, true, "private", "owner")]
    [InlineData(true, false, "public", "owner")]
    [InlineData(true, false, "unlisted", "owner")]
    [InlineData(false, true, "public", "owner")]
    [InlineData(false, true, "unlisted", "owner")]
    [InlineData(false, true, "private", "owner")]
    [InlineData(false, false, "public", "owner")]
    public async Task Others_see_what_is_published_playable_and_not_private(bool published, bool playable, string visibility, string sees)
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync(visibility: visibility);
        if (published)
        {
            await owner.PublishAsync(videoId);
        }

        if (playable)
        {
            await servers.App.MakePlayableAsync(videoId);
        }

        List<string> seen = [];
        foreach (var (name, caller) in new[] { ("owner", owner), ("stranger", servers.App.NewUser("creator")), ("anyone", servers.App.Anyone()) })
        {
            using var answer = await caller.GetAsync($"videos/{videoId}");
            Assert.Equal(answer.IsSuccessStatusCode ? "200" : "404 video-not-found", answer.IsSuccessStatusCode ? "200" : await answer.ProblemAsync());
            seen.AddRange(answer.IsSuccessStatusCode ? [name] : []);
        }

        var channel = (await owner.ReadAsync("studio/channel")).Text("id");
        seen.AddRange((await servers.App.Anyone().ReadAsync($"videos?channel={channel}")).Ids().Length == 1 ? ["listed"] : []);
        Assert.Equal(sees, string.Join(' ', seen));
        Assert.Equal(seen.Contains("listed") ? 1 : 0, (await servers.App.Anyone().ReadAsync($"channels/{channel}")).GetProperty("videoCount").GetInt32());
    }

    [Fact]
    public async Task Taking_it_back_takes_it_off_the_list()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await ListingVideos.LiveVideoAsync(servers.App, owner);
        var publishedAt = (await owner.ReadAsync($"videos/{videoId}")).Text("publishedAt");
        using var unpublished = await owner.PostAsync($"studio/videos/{videoId}/unpublish");
        using var hidden = await servers.App.Anyone().GetAsync($"videos/{videoId}");
        Assert.Equal(404, (int)hidden.StatusCode);

        await owner.PublishAsync(videoId);
        Assert.Equal(publishedAt, (await servers.App.Anyone().ReadAsync($"videos/{videoId}")).Text("publishedAt"));
    }

    [Fact]
    public async Task What_it_shows_is_what_the_others_said()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync("Holiday");
        await owner.PublishAsync(videoId);
        var story = await servers.App.MakePlayableAsync(videoId);
        await servers.App.TellAsync(story.Poster, story.Progressed(40, 30));
        var shown = await servers.App.Anyone().ReadAsync($"videos/{videoId}");
        var own = await owner.ReadAsync($"studio/videos/{videoId}");
        var processing = own.GetProperty("processing");

        Assert.Equal("Holiday", shown.Text("title"));
        Assert.Equal($"/images/{videoId}/{story.PlanId}/poster.jpg", shown.Text("posterUrl"));
        Assert.Equal(61.5, shown.GetProperty("durationSeconds").GetDouble());
        Assert.Equal(("playable", false), (shown.GetProperty("processing").Text("state"), shown.GetProperty("isOwner").GetBoolean()));
        Assert.Equal(("film.mp4", "playable", 40, 30), (own.Text("sourceFileName"), processing.Text("state"),
            processing.GetProperty("percent").GetDouble(), processing.GetProperty("remainingSeconds").GetDouble()));
        Assert.Equal(["1080p", "720p"], processing.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetString()));
    }

    [Fact]
    public async Task A_refused_source_says_why_to_its_creator()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync();
        var story = new Processing.SourceStory(videoId, DateTimeOffset.UnixEpoch);
        await servers.App.TellAsync(story.Refused, story.Completed);
        var processing = (await owner.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing");

        Assert.Equal(("refused", "no-video-stream", "The file has no picture."),
            (processing.Text("state"), processing.Text("reasonCode"), processing.Text("reason")));
    }
}

using MongoDB.Driver;
using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Tests.Operating;

public class WatchingOverThePipeline(CatalogServers servers)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Only_operators_see_it()
    {
        using var nobody = await servers.App.Anyone().GetAsync("operator/videos");
        var creator = await servers.App.NewCreatorAsync();
        using var list = await creator.GetAsync("operator/videos");
        using var act = await creator.PostAsync("operator/videos/vaaaaaaaaaaaaaaa/retry");

        Assert.Equal((401, 403, 403), ((int)nobody.StatusCode, (int)list.StatusCode, (int)act.StatusCode));
    }

    [Fact]
    public async Task It_shows_what_is_in_work_and_what_failed_the_longest_silent_first_and_nothing_else()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var (failed, working, ready) = (await creator.CreateVideoAsync("failed"), await creator.CreateVideoAsync("working"), await creator.CreateVideoAsync("ready"));
        await creator.CreateVideoAsync("draft");
        var story = new SourceStory(failed, Monday);
        await app.TellAsync(story.Completed, story.FailedAt(1, retryable: true));
        await AgeAsync(app, failed, TimeSpan.FromMinutes(1));
        await app.TellAsync(new SourceStory(working, Monday).Completed);
        await app.TellAsync(new SourceStory(ready, Monday).Whole);
        var operating = app.NewUser("operator");

        var all = await operating.ReadAsync("operator/videos");
        Assert.Equal([failed, working], all.Ids());
        Assert.Equal([failed], (await operating.ReadAsync("operator/videos?state=failed")).Ids());
        Assert.Equal([working], (await operating.ReadAsync("operator/videos?state=working")).Ids());
        Assert.Empty((await operating.ReadAsync("operator/videos?state=stuck")).Ids());
        var first = await operating.ReadAsync("operator/videos?limit=1");
        Assert.Equal([working], (await operating.ReadAsync($"operator/videos?limit=1&cursor={first.Text("nextCursor")}")).Ids());
        var shown = all.GetProperty("items")[0];
        Assert.Equal(("failed", "encoder-failed"), (shown.GetProperty("processing").Text("state"), shown.GetProperty("processing").Text("reasonCode")));
        Assert.Equal(["retry", "cancel"], shown.GetProperty("actions").EnumerateArray().Select(act => act.GetString()));
    }

    [Fact]
    public async Task A_video_of_which_nothing_was_heard_for_long_is_stuck_and_can_be_set_going_again_or_cancelled()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, Monday);
        await app.TellAsync(story.Completed, story.Probed);
        await AgeAsync(app, videoId, TimeSpan.FromHours(1));
        var operating = app.NewUser("operator");
        var stuck = (await operating.ReadAsync("operator/videos?state=stuck")).GetProperty("items").EnumerateArray().ToList();
        Assert.True(Assert.Single(stuck).GetProperty("isStuck").GetBoolean());

        using var retried = await operating.PostAsync($"operator/videos/{videoId}/retry");
        Assert.Equal(204, (int)retried.StatusCode);
        await CatalogApp.UntilAsync(() => app.Broker.Of<SourceRetried>(videoId).Any());
        Assert.Empty((await operating.ReadAsync("operator/videos?state=stuck")).Ids());

        using var cancelled = await operating.PostAsync($"operator/videos/{videoId}/cancel");
        Assert.Equal(204, (int)cancelled.StatusCode);
        Assert.Empty((await operating.ReadAsync("operator/videos")).Ids());
        using var again = await operating.PostAsync($"operator/videos/{videoId}/cancel");
        Assert.Equal("409 nothing-to-cancel", await again.ProblemAsync());
    }

    [Fact]
    public async Task An_unknown_state_is_an_error_of_its_field()
    {
        using var answer = await servers.App.NewUser("operator").GetAsync("operator/videos?state=tired");

        Assert.Equal(["state"], await answer.WrongFieldsAsync());
    }

    // as if it had last been heard of so long ago
    private static Task AgeAsync(CatalogApp app, string videoId, TimeSpan age)
    {
        var then = TimeProvider.System.GetUtcNow().UtcDateTime - age;
        return app.Store.Videos().UpdateOneAsync(
            video => video.Id == videoId,
            Builders<Video>.Update.Set(video => video.ProgressedAt, then).Set(video => video.PipelinePlace, Video.PlaceOf(then, videoId)));
    }
}

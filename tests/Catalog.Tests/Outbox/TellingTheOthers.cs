using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Tests.Outbox;

public class TellingTheOthers(CatalogServers servers)
{
    [Fact]
    public async Task Every_change_is_told_in_order_with_all_that_others_may_know()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync("Holiday", "unlisted");
        using var edited = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Holidays" });
        using var same = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Holidays" });
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<VideoChanged>(videoId).Count() >= 2);
        var told = servers.App.Broker.Of<VideoChanged>(videoId).Select(changed => changed.Video).ToList();

        Assert.Equal([("Holiday", 1L), ("Holidays", 2L)], told.Select(video => (video.Title, video.Version)));
        Assert.Equal((creator.Id, VideoVisibility.Unlisted), (told[0].OwnerId, told[0].Visibility));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_video_is_published_once_whatever_comes_first(bool wishFirst)
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch);
        Func<Task>[] acts = [() => creator.PublishAsync(videoId), () => servers.App.TellAsync(story.Whole)];
        foreach (var act in wishFirst ? acts : acts.Reverse())
        {
            await act();
        }

        using var unpublished = await creator.PostAsync($"studio/videos/{videoId}/unpublish");
        await creator.PublishAsync(videoId);
        await servers.App.TellAsync(story.Whole);
        await servers.App.TellAsync(new SourceStory(videoId, DateTimeOffset.UnixEpoch.AddDays(1)).Whole);
        await OutboxIsEmptyAsync(servers.App, videoId);

        var published = Assert.Single(servers.App.Broker.Of<VideoPublished>(videoId));
        Assert.NotNull(published.Video.PublishedAt);
    }

    [Fact]
    public async Task Progress_alone_is_not_told()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = await servers.App.MakePlayableAsync(videoId);
        await OutboxIsEmptyAsync(servers.App, videoId);
        var before = servers.App.Broker.Of(videoId).Count();
        await servers.App.TellAsync(story.Progressed(1, 9), story.Progressed(2, 8), story.Progressed(3, 7));
        await OutboxIsEmptyAsync(servers.App, videoId);

        Assert.Equal(before, servers.App.Broker.Of(videoId).Count());
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_after_a_restart()
    {
        string videoId, database;
        await using (var before = await servers.StartAppAsync())
        {
            before.Broker.IsAway = true;
            database = before.Database;
            var creator = await before.NewCreatorAsync();
            videoId = await creator.CreateVideoAsync();
            Assert.Empty(before.Broker.Of(videoId));
        }

        await using var after = await servers.StartAppAsync(database);
        await CatalogApp.UntilAsync(() => after.Broker.Of<VideoChanged>(videoId).Any());
        await OutboxIsEmptyAsync(after, videoId);
    }

    [Fact]
    public async Task A_removed_video_is_kept_until_the_others_know()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await OutboxIsEmptyAsync(app, videoId);
        app.Broker.IsAway = true;
        using var removed = await creator.DeleteAsync($"studio/videos/{videoId}");
        Assert.NotNull(await DocumentAsync(app, videoId));

        app.Broker.IsAway = false;
        await CatalogApp.UntilAsync(() => app.Broker.Of<VideoRemoved>(videoId).Any());
        await CatalogApp.UntilAsync(() => DocumentAsync(app, videoId).GetAwaiter().GetResult() is null);
        Assert.Equal((videoId, creator.Id), app.Broker.Of<VideoRemoved>(videoId).Select(gone => (gone.VideoId, gone.OwnerId)).Distinct().Single());
    }

    [Fact]
    public async Task What_is_said_of_a_video_that_is_gone_is_no_error()
    {
        var story = new SourceStory(StreamPlatform.Contracts.Ids.NewVideo(), DateTimeOffset.UnixEpoch);

        await servers.App.TellAsync(story.Whole);
    }

    private static async Task OutboxIsEmptyAsync(CatalogApp app, string videoId) => await CatalogApp.UntilAsync(() =>
        DocumentAsync(app, videoId).GetAwaiter().GetResult()!["outbox"].AsBsonArray.Count == 0);

    private static Task<BsonDocument?> DocumentAsync(CatalogApp app, string videoId) =>
        app.Store.GetCollection<BsonDocument>("videos").Find(new BsonDocument("_id", videoId)).FirstOrDefaultAsync()!;
}

using MongoDB.Bson;
using MongoDB.Driver;

namespace StreamPlatform.Catalog.Tests.Videos;

public class FindingByTag(CatalogServers servers)
{
    [Fact]
    public async Task A_tag_finds_its_videos_in_whatever_case_it_is_written()
    {
        var creator = await servers.App.NewCreatorAsync();
        var tag = $"Tag{servers.App.NewHandle()}";
        var first = await LiveAsync(creator, tag, "Sea");
        var second = await LiveAsync(creator, tag.ToUpperInvariant());
        await LiveAsync(creator, "another");

        Assert.Equal([second, first], (await servers.App.Anyone().ReadAsync($"videos?tag={tag.ToLowerInvariant()}")).Ids());
        Assert.Equal([tag, "Sea"], Tags(await servers.App.Anyone().ReadAsync($"videos/{first}")));
    }

    [Fact]
    public async Task A_tag_that_was_taken_off_finds_the_video_no_more()
    {
        var creator = await servers.App.NewCreatorAsync();
        var tag = servers.App.NewHandle();
        var videoId = await LiveAsync(creator, tag);
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{videoId}", new { tags = new[] { "other" } }));

        Assert.Empty((await servers.App.Anyone().ReadAsync($"videos?tag={tag}")).Ids());
    }

    [Fact]
    public async Task Hidden_videos_are_not_found()
    {
        var creator = await servers.App.NewCreatorAsync();
        var tag = servers.App.NewHandle();
        var videoId = await creator.CreateVideoAsync(visibility: "unlisted", tags: [tag]);
        await creator.PublishAsync(videoId);
        await servers.App.MakePlayableAsync(videoId);

        Assert.Empty((await creator.ReadAsync($"videos?tag={tag}")).Ids());
    }

    [Fact]
    public async Task Videos_from_before_tags_could_be_looked_for_are_found_after_a_start()
    {
        string database, videoId;
        await using (var before = await servers.StartAppAsync())
        {
            database = before.Database;
            videoId = await LiveAsync(before, await before.NewCreatorAsync(), "Old");
            await before.Store.GetCollection<BsonDocument>("videos").UpdateOneAsync(
                new BsonDocument("_id", videoId), new BsonDocument("$unset", new BsonDocument("tagKeys", "")));
        }

        await using var after = await servers.StartAppAsync(database);
        Assert.Equal([videoId], (await after.Anyone().ReadAsync("videos?tag=old")).Ids());
    }

    private Task<string> LiveAsync(Caller creator, params string[] tags) => LiveAsync(servers.App, creator, tags);

    private static async Task<string> LiveAsync(CatalogApp app, Caller creator, params string[] tags)
    {
        var videoId = await creator.CreateVideoAsync(tags: tags);
        await creator.PublishAsync(videoId);
        await app.MakePlayableAsync(videoId);
        return videoId;
    }

    private static string[] Tags(System.Text.Json.JsonElement video) => [.. video.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];
}

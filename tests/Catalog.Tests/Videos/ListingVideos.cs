using MongoDB.Bson;

namespace StreamPlatform.Catalog.Tests.Videos;

public class ListingVideos(CatalogServers servers)
{
    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_whatever_is_published_meanwhile()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        List<string> published = [];
        for (var i = 0; i < 7; i++)
        {
            published.Insert(0, await LiveVideoAsync(app, creator));
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await app.Anyone().ReadAsync($"videos?limit=3&cursor={cursor}");
            seen.AddRange(page.Ids());
            cursor = page.TextOrNull("nextCursor");
            await LiveVideoAsync(app, creator);
        }
        while (cursor is not null);

        Assert.Equal(published, seen);
    }

    [Fact]
    public async Task A_video_that_was_taken_away_does_not_move_the_next_page()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var (first, second, third) = (await LiveVideoAsync(app, creator), await LiveVideoAsync(app, creator), await LiveVideoAsync(app, creator));
        var page = await app.Anyone().ReadAsync("videos?limit=2");
        using var removed = await creator.DeleteAsync($"studio/videos/{second}");

        Assert.Equal([third, second], page.Ids());
        Assert.Equal([first], (await app.Anyone().ReadAsync($"videos?limit=2&cursor={page.Text("nextCursor")}")).Ids());
    }

    [Fact]
    public async Task A_category_and_a_channel_narrow_the_list()
    {
        var creator = await servers.App.NewCreatorAsync();
        var channel = (await creator.ReadAsync("studio/channel")).Text("handle");
        var music = await LiveVideoAsync(servers.App, creator, "music");
        var film = await LiveVideoAsync(servers.App, creator, "film");
        var other = await LiveVideoAsync(servers.App, await servers.App.NewCreatorAsync(), "music");

        Assert.Equal([film, music], (await servers.App.Anyone().ReadAsync($"videos?channel={channel}")).Ids());
        Assert.Equal([music], (await servers.App.Anyone().ReadAsync($"videos?channel={channel}&category=music")).Ids());
        Assert.Equal([other, music], (await servers.App.Anyone().ReadAsync("videos?category=music&limit=2")).Ids());
    }

    [Theory]
    [InlineData("videos?cursor=nonsense", "400 invalid-cursor")]
    [InlineData("videos?limit=0", "400 invalid-fields")]
    [InlineData("videos?limit=101", "400 invalid-fields")]
    [InlineData("videos?limit=many", "400 bad-request")]
    [InlineData("videos?channel=nobody-has-this", "404 channel-not-found")]
    public async Task What_cannot_be_meant_is_a_problem(string path, string problem)
    {
        using var answer = await servers.App.Anyone().GetAsync(path);

        Assert.Equal(problem, await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_creator_sees_all_of_their_own_newest_first()
    {
        var creator = await servers.App.NewCreatorAsync();
        var draft = await creator.CreateVideoAsync(visibility: "private");
        var live = await LiveVideoAsync(servers.App, creator);
        var page = await creator.ReadAsync("studio/videos?limit=1");
        var next = await creator.ReadAsync($"studio/videos?limit=1&cursor={page.Text("nextCursor")}");

        Assert.Equal([[live], [draft]], new[] { page.Ids(), next.Ids() });
        Assert.Null(next.TextOrNull("nextCursor"));
    }

    [Fact]
    public async Task The_name_of_a_channel_reaches_its_videos_at_once()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await LiveVideoAsync(servers.App, creator);
        var handle = servers.App.NewHandle();
        using var renamed = await creator.PutAsync("studio/channel", new { handle, name = "Renamed" });
        var listed = (await servers.App.Anyone().ReadAsync($"videos?channel={handle}")).GetProperty("items")[0];

        Assert.Equal((videoId, "Renamed", handle),
            (listed.Text("id"), listed.GetProperty("channel").Text("name"), listed.GetProperty("channel").Text("handle")));
    }

    [Fact]
    public async Task A_list_takes_two_queries_however_long_it_is()
    {
        await using var app = await servers.StartAppAsync();
        for (var i = 0; i < 4; i++)
        {
            await LiveVideoAsync(app, await app.NewCreatorAsync());
        }

        var before = app.Commands.Commands.Count(IsFind);
        Assert.Equal(4, (await app.Anyone().ReadAsync("videos")).Ids().Length);

        Assert.Equal(2, app.Commands.Commands.Count(IsFind) - before);
    }

    internal static async Task<string> LiveVideoAsync(CatalogApp app, Caller creator, string? category = null)
    {
        var videoId = await creator.CreateVideoAsync(category: category);
        await creator.PublishAsync(videoId);
        await app.MakePlayableAsync(videoId);
        return videoId;
    }

    // the relay, which works beside us, asks for one video, for what is overdue, or for playlists that hold a video
    private static bool IsFind(BsonDocument command) =>
        command.Contains("find") && command["filter"].AsBsonDocument is var filter &&
        !filter.Contains("outbox.at") && !filter.Contains("entries.videoId") && filter.GetValue("_id", BsonNull.Value) is not BsonString;
}

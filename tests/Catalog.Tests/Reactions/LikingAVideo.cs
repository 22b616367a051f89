using System.Text.Json;
using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Reactions;

public class LikingAVideo(CatalogServers servers)
{
    [Fact]
    public async Task A_like_is_counted_once_and_a_dislike_takes_its_place()
    {
        var (viewer, videoId) = (servers.App.NewUser(), await LiveVideoAsync());
        await ReactAsync(viewer, videoId, "like");
        var twice = await ReactAsync(viewer, videoId, "like");
        var other = await ReactAsync(viewer, videoId, "dislike");

        Assert.Equal((1, 0, "like"), Counts(twice));
        Assert.Equal((0, 1, "dislike"), Counts(other));
    }

    [Fact]
    public async Task A_like_can_be_taken_back()
    {
        var (viewer, videoId) = (servers.App.NewUser(), await LiveVideoAsync());
        await ReactAsync(viewer, videoId, "like");
        using var taken = await viewer.DeleteAsync($"videos/{videoId}/reaction");
        using var again = await viewer.DeleteAsync($"videos/{videoId}/reaction");

        Assert.Equal((204, 204), ((int)taken.StatusCode, (int)again.StatusCode));
        Assert.Equal((0, 0, null), Counts(await viewer.ReadAsync($"videos/{videoId}/reactions")));
    }

    [Fact]
    public async Task However_many_press_at_once_every_one_of_them_counts_once()
    {
        var videoId = await LiveVideoAsync();
        var viewers = Enumerable.Range(0, 12).Select(_ => servers.App.NewUser()).ToList();
        await Task.WhenAll(viewers.SelectMany(viewer => Enumerable.Range(0, 3).Select(_ => ReactAsync(viewer, videoId, "like"))));
        await Task.WhenAll(viewers.Take(5).Select(viewer => ReactAsync(viewer, videoId, "dislike")));

        Assert.Equal((7, 5, null), Counts(await servers.App.Anyone().ReadAsync($"videos/{videoId}/reactions")));
    }

    [Fact]
    public async Task Liked_videos_are_listed_newest_first_without_those_that_are_hidden_or_gone()
    {
        var creator = await servers.App.NewCreatorAsync();
        var viewer = servers.App.NewUser();
        List<string> liked = [];
        for (var i = 0; i < 4; i++)
        {
            liked.Insert(0, await ListingVideos.LiveVideoAsync(servers.App, creator));
            await ReactAsync(viewer, liked[0], "like");
        }

        await creator.DoAsync(creator.PatchAsync($"studio/videos/{liked[1]}", new { visibility = "private" }));
        await creator.DoAsync(creator.DeleteAsync($"studio/videos/{liked[2]}"));
        var first = await viewer.ReadAsync("library/liked?limit=2");
        var second = await viewer.ReadAsync($"library/liked?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal([[liked[0]], [liked[3]]], new[] { first.Ids(), second.Ids() });
    }

    [Fact]
    public async Task A_deleted_video_leaves_no_reaction_behind()
    {
        var creator = await servers.App.NewCreatorAsync();
        var viewer = servers.App.NewUser();
        var videoId = await ListingVideos.LiveVideoAsync(servers.App, creator);
        await ReactAsync(viewer, videoId, "like");
        await creator.DoAsync(creator.DeleteAsync($"studio/videos/{videoId}"));

        await servers.App.IsEmptyAsync("reactions", "videoId", videoId);
    }

    [Fact]
    public async Task Only_who_may_see_a_video_may_like_it()
    {
        var creator = await servers.App.NewCreatorAsync();
        var draft = await creator.CreateVideoAsync();
        using var stranger = await servers.App.NewUser().PutAsync($"videos/{draft}/reaction", new { reaction = "like" });
        using var counts = await servers.App.Anyone().GetAsync($"videos/{draft}/reactions");
        using var nobody = await servers.App.Anyone().PutAsync($"videos/{draft}/reaction", new { reaction = "like" });
        using var owner = await creator.PutAsync($"videos/{draft}/reaction", new { reaction = "like" });

        Assert.Equal(["404 video-not-found", "404 video-not-found", "401 not-signed-in"],
            new[] { await stranger.ProblemAsync(), await counts.ProblemAsync(), await nobody.ProblemAsync() });
        Assert.Equal(200, (int)owner.StatusCode);
    }

    [Theory]
    [InlineData("love")]
    [InlineData(null)]
    public async Task Another_word_is_a_problem_of_its_field(string? reaction)
    {
        using var answer = await servers.App.NewUser().PutAsync($"videos/{await LiveVideoAsync()}/reaction", new { reaction });

        Assert.Equal(["reaction"], await answer.WrongFieldsAsync());
    }

    private async Task<string> LiveVideoAsync() => await ListingVideos.LiveVideoAsync(servers.App, await servers.App.NewCreatorAsync());

    private static Task<JsonElement> ReactAsync(Caller viewer, string videoId, string reaction) =>
        viewer.DoAsync(viewer.PutAsync($"videos/{videoId}/reaction", new { reaction }));

    private static (int, int, string?) Counts(JsonElement view) =>
        (view.GetProperty("likes").GetInt32(), view.GetProperty("dislikes").GetInt32(), view.TextOrNull("mine"));
}

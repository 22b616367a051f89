namespace StreamPlatform.Catalog.Tests.Videos;

public class OwningAVideo(CatalogServers servers)
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/publish")]
    [InlineData("POST", "/unpublish")]
    public async Task Only_its_owner_finds_it_in_the_studio(string method, string act)
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync("Mine");
        using var anyone = await AskAsync(servers.App.Anyone(), method, videoId, act);
        using var viewer = await AskAsync(servers.App.NewUser(), method, videoId, act);
        using var stranger = await AskAsync(await servers.App.NewCreatorAsync(), method, videoId, act);
        Assert.Equal(["401 not-signed-in", "403 not-allowed", "404 video-not-found"],
            [await anyone.ProblemAsync(), await viewer.ProblemAsync(), await stranger.ProblemAsync()]);
        var untouched = await owner.ReadAsync($"studio/videos/{videoId}");
        Assert.Equal(("Mine", 1, false), (untouched.Text("title"), untouched.GetProperty("version").GetInt32(), untouched.GetProperty("published").GetBoolean()));

        using var own = await AskAsync(owner, method, videoId, act);
        Assert.True(own.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Without_a_channel_there_is_no_video()
    {
        using var answer = await servers.App.NewUser("creator").PostAsync("studio/videos", new { title = "A video" });

        Assert.Equal("409 channel-required", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_removed_video_is_gone_for_everybody()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await ListingVideos.LiveVideoAsync(servers.App, owner);
        using var removed = await owner.DeleteAsync($"studio/videos/{videoId}");
        using var shown = await owner.GetAsync($"videos/{videoId}");
        using var again = await owner.DeleteAsync($"studio/videos/{videoId}");

        Assert.Equal([204, 404, 404], new[] { removed, shown, again }.Select(answer => (int)answer.StatusCode));
        Assert.Empty((await owner.ReadAsync("studio/videos")).Ids());
    }

    private static Task<HttpResponseMessage> AskAsync(Caller caller, string method, string videoId, string act) => method switch
    {
        "GET" => caller.GetAsync($"studio/videos/{videoId}{act}"),
        "PATCH" => caller.PatchAsync($"studio/videos/{videoId}{act}", new { title = "Changed" }),
        "DELETE" => caller.DeleteAsync($"studio/videos/{videoId}{act}"),
        _ => caller.PostAsync($"studio/videos/{videoId}{act}"),
    };
}

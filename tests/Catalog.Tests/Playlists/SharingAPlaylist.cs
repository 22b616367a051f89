using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Playlists;

public class SharingAPlaylist(CatalogServers servers)
{
    [Theory]
    [InlineData("private", 404)]
    [InlineData("unlisted", 200)]
    [InlineData("public", 200)]
    public async Task Its_visibility_decides_who_may_see_it(string visibility, int status)
    {
        var viewer = servers.App.NewUser();
        var id = await viewer.CreatePlaylistAsync(visibility);
        using var shown = await servers.App.Anyone().GetAsync($"playlists/{id}");
        using var videos = await servers.App.Anyone().GetAsync($"playlists/{id}/videos");

        Assert.Equal((status, status), ((int)shown.StatusCode, (int)videos.StatusCode));
        Assert.True((await viewer.ReadAsync($"playlists/{id}")).GetProperty("isOwner").GetBoolean());
    }

    [Fact]
    public async Task A_channel_shows_the_public_ones_of_its_owner()
    {
        var creator = await servers.App.NewCreatorAsync();
        var channel = (await creator.ReadAsync("studio/channel")).Text("handle");
        var shared = await creator.CreatePlaylistAsync("public");
        var later = await creator.CreatePlaylistAsync("public");
        await creator.CreatePlaylistAsync("unlisted");
        var hidden = await creator.CreatePlaylistAsync("public");
        await creator.DoAsync(creator.PatchAsync($"playlists/{hidden}", new { visibility = "private" }));
        var page = await servers.App.Anyone().ReadAsync($"channels/{channel}/playlists");

        Assert.Equal([later, shared], page.Ids());
        Assert.Equal(channel, page.GetProperty("items")[0].GetProperty("channel").Text("handle"));
    }

    [Fact]
    public async Task Only_its_owner_changes_it()
    {
        var owner = servers.App.NewUser();
        var video = await ListingVideos.LiveVideoAsync(servers.App, await servers.App.NewCreatorAsync());
        var id = await owner.CreatePlaylistAsync("public", video);
        var other = servers.App.NewUser();
        HttpResponseMessage[] answers =
        [
            await other.PatchAsync($"playlists/{id}", new { title = "Mine" }),
            await other.PutAsync($"playlists/{id}/videos/{video}"),
            await other.DeleteAsync($"playlists/{id}/videos/{video}"),
            await other.PostAsync($"playlists/{id}/videos/{video}/move", new { }),
            await other.DeleteAsync($"playlists/{id}"),
        ];

        Assert.All(await Task.WhenAll(answers.Select(answer => answer.ProblemAsync())), problem => Assert.Equal("404 playlist-not-found", problem));
        Assert.Equal([video], (await owner.ReadAsync($"playlists/{id}/videos")).Ids());
    }

    [Fact]
    public async Task Deleted_it_is_gone()
    {
        var owner = servers.App.NewUser();
        var id = await owner.CreatePlaylistAsync("public");
        await owner.DoAsync(owner.DeleteAsync($"playlists/{id}"));
        using var shown = await owner.GetAsync($"playlists/{id}");

        Assert.Equal("404 playlist-not-found", await shown.ProblemAsync());
        Assert.Equal(["watch-later"], (await owner.ReadAsync("library/playlists")).Ids());
    }

    [Fact]
    public async Task What_cannot_be_meant_is_a_problem()
    {
        var owner = servers.App.NewUser();
        var video = await ListingVideos.LiveVideoAsync(servers.App, await servers.App.NewCreatorAsync());
        var draft = await (await servers.App.NewCreatorAsync()).CreateVideoAsync();
        var id = await owner.CreatePlaylistAsync("public", video);
        using var untitled = await owner.PostAsync("library/playlists", new { title = " ", visibility = "secret" });
        using var hidden = await owner.PutAsync($"playlists/{id}/videos/{draft}");
        using var missing = await owner.PostAsync($"playlists/{id}/videos/{video}/move", new { before = draft });
        using var cursor = await owner.GetAsync($"playlists/{id}/videos?cursor=nonsense");
        using var limit = await owner.GetAsync($"playlists/{id}/videos?limit=0");

        Assert.Equal(["title", "visibility"], await untitled.WrongFieldsAsync());
        Assert.Equal("404 video-not-found", await hidden.ProblemAsync());
        Assert.Equal(["before"], await missing.WrongFieldsAsync());
        Assert.Equal(("400 invalid-cursor", "400 invalid-fields"), (await cursor.ProblemAsync(), await limit.ProblemAsync()));
    }
}

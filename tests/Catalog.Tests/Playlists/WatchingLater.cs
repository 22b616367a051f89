using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Playlists;

public class WatchingLater(CatalogServers servers)
{
    [Fact]
    public async Task Everybody_has_the_list_and_sees_what_they_put_down_last_first()
    {
        var creator = await servers.App.NewCreatorAsync();
        var (first, second) = (await ListingVideos.LiveVideoAsync(servers.App, creator), await ListingVideos.LiveVideoAsync(servers.App, creator));
        var viewer = servers.App.NewUser();
        Assert.Empty((await viewer.ReadAsync("playlists/watch-later/videos")).Ids());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => viewer.DoAsync(viewer.PutAsync($"playlists/watch-later/videos/{first}"))));
        await viewer.DoAsync(viewer.PutAsync($"playlists/watch-later/videos/{second}"));

        Assert.Equal([second, first], (await viewer.ReadAsync("playlists/watch-later/videos")).Ids());
        Assert.Empty((await creator.ReadAsync("playlists/watch-later/videos")).Ids());
    }

    [Fact]
    public async Task It_stands_before_the_viewers_playlists_and_each_says_whether_it_holds_a_video()
    {
        var video = await ListingVideos.LiveVideoAsync(servers.App, await servers.App.NewCreatorAsync());
        var viewer = servers.App.NewUser();
        var without = await viewer.CreatePlaylistAsync();
        var with = await viewer.CreatePlaylistAsync("private", video);
        await viewer.DoAsync(viewer.PutAsync($"playlists/watch-later/videos/{video}"));
        var page = await viewer.ReadAsync($"library/playlists?video={video}&limit=1");
        var next = await viewer.ReadAsync($"library/playlists?video={video}&limit=1&cursor={page.Text("nextCursor")}");
        var items = page.GetProperty("items").EnumerateArray().Concat(next.GetProperty("items").EnumerateArray());

        Assert.Equal([("watch-later", true), (with, true), (without, false)], items.Select(item => (item.Text("id"), item.GetProperty("contains").GetBoolean())));
    }

    [Fact]
    public async Task It_cannot_be_renamed_shared_or_deleted_nor_seen_by_others()
    {
        var viewer = servers.App.NewUser();
        using var shared = await viewer.PatchAsync("playlists/watch-later", new { visibility = "public" });
        using var deleted = await viewer.DeleteAsync("playlists/watch-later");
        using var nobody = await servers.App.Anyone().GetAsync("playlists/watch-later");

        Assert.Equal(("409 built-in-playlist", "409 built-in-playlist"), (await shared.ProblemAsync(), await deleted.ProblemAsync()));
        Assert.Equal("404 playlist-not-found", await nobody.ProblemAsync());
    }
}

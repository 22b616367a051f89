using System.Text.Json;
using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Playlists;

public class KeepingAPlaylist(CatalogServers servers)
{
    [Fact]
    public async Task Videos_stay_in_the_order_in_which_they_were_added_and_moved()
    {
        var (viewer, videos) = (servers.App.NewUser(), await LiveVideosAsync(4));
        var id = await viewer.CreatePlaylistAsync("private", videos);
        await MoveAsync(viewer, id, videos[3], before: videos[1]);
        await MoveAsync(viewer, id, videos[0], before: null);

        Assert.Equal([videos[3], videos[1], videos[2], videos[0]], await VideosAsync(viewer, id));
    }

    [Fact]
    public async Task Changes_at_once_lose_nothing_and_repeat_nothing()
    {
        var (viewer, videos) = (servers.App.NewUser(), await LiveVideosAsync(8));
        var id = await viewer.CreatePlaylistAsync("private", videos[0]);
        await Task.WhenAll(videos.Concat(videos).Select(video => viewer.DoAsync(viewer.PutAsync($"playlists/{id}/videos/{video}"))));
        await Task.WhenAll(
            viewer.DoAsync(viewer.DeleteAsync($"playlists/{id}/videos/{videos[1]}")),
            viewer.DoAsync(viewer.DeleteAsync($"playlists/{id}/videos/{videos[2]}")),
            MoveAsync(viewer, id, videos[3], before: videos[0]));

        var kept = await VideosAsync(viewer, id);
        Assert.Equal(videos.Except([videos[1], videos[2]]).Order(), kept.Order());
        Assert.Equal([videos[3], videos[0]], kept.Take(2));
        Assert.Equal(6, (await viewer.ReadAsync($"playlists/{id}")).GetProperty("videoCount").GetInt32());
    }

    [Fact]
    public async Task A_change_that_was_thought_for_an_older_version_is_refused()
    {
        var (viewer, videos) = (servers.App.NewUser(), await LiveVideosAsync(2));
        var id = await viewer.CreatePlaylistAsync("private", videos);
        using var shown = await viewer.GetAsync($"playlists/{id}");
        var etag = shown.Headers.ETag!.ToString();
        using var moved = await viewer.PostAsync($"playlists/{id}/videos/{videos[1]}/move", new { before = videos[0] }, etag);
        using var outdated = await viewer.PostAsync($"playlists/{id}/videos/{videos[0]}/move", new { before = (string?)null }, etag);
        using var renamed = await viewer.PatchAsync($"playlists/{id}", new { title = "New" }, etag);
        using var current = await viewer.PatchAsync($"playlists/{id}", new { title = "New" }, moved.Headers.ETag!.ToString());

        Assert.Equal((200, 200), ((int)moved.StatusCode, (int)current.StatusCode));
        Assert.Equal(("412 playlist-edited", "412 playlist-edited"), (await outdated.ProblemAsync(), await renamed.ProblemAsync()));
    }

    [Fact]
    public async Task A_page_begins_where_the_last_one_ended_even_if_that_video_is_gone()
    {
        var (viewer, videos) = (servers.App.NewUser(), await LiveVideosAsync(5));
        var id = await viewer.CreatePlaylistAsync("private", videos);
        var first = await viewer.ReadAsync($"playlists/{id}/videos?limit=2");
        await viewer.DoAsync(viewer.DeleteAsync($"playlists/{id}/videos/{videos[1]}"));
        var second = await viewer.ReadAsync($"playlists/{id}/videos?limit=2&cursor={first.Text("nextCursor")}");
        var third = await viewer.ReadAsync($"playlists/{id}/videos?limit=2&cursor={second.Text("nextCursor")}");

        Assert.Equal([videos[..2], videos[2..4], videos[4..]], new[] { first.Ids(), second.Ids(), third.Ids() });
        Assert.Null(third.TextOrNull("nextCursor"));
    }

    [Fact]
    public async Task Videos_that_are_hidden_are_skipped_and_deleted_ones_leave()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videos = await LiveVideosAsync(3, creator);
        var viewer = servers.App.NewUser();
        var id = await viewer.CreatePlaylistAsync("public", videos);
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{videos[0]}", new { visibility = "private" }));
        var hidden = await VideosAsync(viewer, id);
        await creator.DoAsync(creator.DeleteAsync($"studio/videos/{videos[1]}"));
        await servers.App.IsEmptyAsync("playlists", "entries.videoId", videos[1]);

        Assert.Equal(videos[1..], hidden);
        Assert.Equal(videos[2..], await VideosAsync(viewer, id));
        Assert.Equal(2, (await viewer.ReadAsync($"playlists/{id}")).GetProperty("videoCount").GetInt32());
    }

    [Fact]
    public async Task Its_poster_is_that_of_the_first_video_that_can_be_seen()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videos = await LiveVideosAsync(2, creator);
        var story = new Processing.SourceStory(videos[1], DateTimeOffset.UnixEpoch.AddYears(57));
        await servers.App.TellAsync(story.Whole);
        var viewer = servers.App.NewUser();
        var id = await viewer.CreatePlaylistAsync("private", videos);
        var poster = (await viewer.ReadAsync($"videos/{videos[1]}")).TextOrNull("posterUrl");

        Assert.NotNull(poster);
        Assert.Equal(poster, (await viewer.ReadAsync($"playlists/{id}")).Text("posterUrl"));
    }

    [Fact]
    public async Task A_playlist_that_is_full_takes_no_more()
    {
        await using var app = await servers.StartAppAsync(("Catalog:LargestPlaylist", "1"), ("Catalog:MostPlaylists", "1"));
        var creator = await app.NewCreatorAsync();
        var videos = new[] { await ListingVideos.LiveVideoAsync(app, creator), await ListingVideos.LiveVideoAsync(app, creator) };
        var viewer = app.NewUser();
        var id = await viewer.CreatePlaylistAsync("private", videos[0]);
        using var again = await viewer.PutAsync($"playlists/{id}/videos/{videos[0]}");
        using var full = await viewer.PutAsync($"playlists/{id}/videos/{videos[1]}");
        using var second = await viewer.PostAsync("library/playlists", new { title = "Another" });

        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(("409 playlist-full", "409 too-many-playlists"), (await full.ProblemAsync(), await second.ProblemAsync()));
    }

    private async Task<string[]> LiveVideosAsync(int count, Caller? creator = null)
    {
        creator ??= await servers.App.NewCreatorAsync();
        var videos = new string[count];
        for (var i = 0; i < count; i++)
        {
            videos[i] = await ListingVideos.LiveVideoAsync(servers.App, creator);
        }

        return videos;
    }

    private static Task<JsonElement> MoveAsync(Caller viewer, string id, string videoId, string? before) =>
        viewer.DoAsync(viewer.PostAsync($"playlists/{id}/videos/{videoId}/move", new { before }));

    private static async Task<string[]> VideosAsync(Caller viewer, string id) => (await viewer.ReadAsync($"playlists/{id}/videos")).Ids();
}

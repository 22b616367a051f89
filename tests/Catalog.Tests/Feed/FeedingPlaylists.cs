using System.Net.Http.Json;
using System.Text.Json;
using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Feed;

public class FeedingPlaylists(CatalogServers servers)
{
    [Fact]
    public async Task A_public_playlist_is_in_the_feed_with_what_of_it_everybody_may_find()
    {
        var creator = await servers.App.NewCreatorAsync();
        var hidden = await ListingVideos.LiveVideoAsync(servers.App, creator);
        var first = await creator.CreateVideoAsync();
        await creator.PublishAsync(first);
        var story = await servers.App.MakePlayableAsync(first);
        await servers.App.TellAsync(story.Poster);
        var second = await ListingVideos.LiveVideoAsync(servers.App, creator);
        var id = await creator.CreatePlaylistAsync("public", hidden, first, second);
        await creator.DoAsync(creator.PatchAsync($"playlists/{id}", new { title = "Feeding by list", description = "One after the other" }));
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{hidden}", new { visibility = "unlisted" }));

        var shown = Assert.Single(await ItemsAsync($"ids={id},lnothing"));

        Assert.Equal(("Feeding by list", "One after the other", 2), (shown.Text("title"), shown.Text("description"), shown.GetProperty("videoCount").GetInt32()));
        Assert.Equal((await creator.ReadAsync("studio/channel")).Text("id"), shown.GetProperty("channel").Text("id"));
        Assert.Equal((await creator.ReadAsync($"playlists/{id}")).GetProperty("version").GetInt64(), shown.GetProperty("version").GetInt64());
        Assert.Equal($"/images/{first}/{story.PlanId}/poster.jpg", shown.TextOrNull("posterUrl"));
    }

    [Fact]
    public async Task What_not_everybody_may_find_is_not_in_the_feed()
    {
        var creator = await servers.App.NewCreatorAsync();
        var (live, unlisted) = (await ListingVideos.LiveVideoAsync(servers.App, creator), await ListingVideos.LiveVideoAsync(servers.App, creator));
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{unlisted}", new { visibility = "unlisted" }));
        string[] left =
        [
            await creator.CreatePlaylistAsync("private", live), await creator.CreatePlaylistAsync("unlisted", live),
            await creator.CreatePlaylistAsync("public"), await creator.CreatePlaylistAsync("public", unlisted),
        ];
        var deleted = await creator.CreatePlaylistAsync("public", live);
        await creator.DoAsync(creator.DeleteAsync($"playlists/{deleted}"));
        await creator.DoAsync(creator.PutAsync($"playlists/watch-later/videos/{live}"));

        Assert.Empty(await ItemsAsync($"ids={string.Join(',', left.Append(deleted))}"));
    }

    [Fact]
    public async Task All_are_read_page_by_page_with_those_between_that_are_left_out()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var video = await ListingVideos.LiveVideoAsync(app, creator);
        List<string> shown = [];
        for (var number = 0; number < 5; number++)
        {
            shown.Add(await creator.CreatePlaylistAsync("public", video));
            await creator.CreatePlaylistAsync("public");
            await creator.CreatePlaylistAsync("private", video);
        }

        List<string> read = [];
        string? after = null;
        do
        {
            var page = await PageAsync(app, $"limit=2{(after is null ? "" : $"&after={after}")}");
            read.AddRange(page.Ids());
            after = page.TextOrNull("next");
        }
        while (after is not null);

        Assert.Equal(shown.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private async Task<List<JsonElement>> ItemsAsync(string query) => [.. (await PageAsync(servers.App, query)).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> PageAsync(CatalogApp app, string query)
    {
        using var client = app.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>($"/internal/feed/playlists?{query}");
    }
}

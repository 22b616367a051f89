using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Search.Feed;
using StreamPlatform.Search.Querying;

namespace StreamPlatform.Search.Tests.Indexing;

public sealed class KeepingUpWithPlaylists(SearchFixture fixture)
{
    [Fact]
    public async Task It_is_found_by_what_it_is_called_what_it_says_and_whose_it_is()
    {
        var playlist = APlaylist.Called("Gnocchi from scratch", "All about potatoes that are ladled", videos: 7, channel: "Trattorians");
        await fixture.App.TellAsync(playlist);
        await FoundAsync("gnocchi", playlist.Id);

        foreach (var words in (string[])["gnocchi", "gnochi", "potatoes ladled", "gnocchi trattorians"])
        {
            var shown = Assert.Single(await PlaylistsAsync(words));
            Assert.Equal((playlist.Id, "Gnocchi from scratch", 7, playlist.PosterUrl), (shown.Id, shown.Title, shown.VideoCount, shown.PosterUrl));
            Assert.Equal(new FoundChannel("ctrattorians", "trattorians", "Trattorians"), shown.Channel);
        }
    }

    [Fact]
    public async Task It_is_shown_as_it_is_now_and_to_those_who_search_with_words_on_the_first_page()
    {
        var playlist = APlaylist.Called("Saxophone evenings", channel: null);
        await fixture.App.TellAsync(playlist);
        await FoundAsync("saxophone", playlist.Id);

        await fixture.App.TellAsync(playlist with { Title = "Clarinet evenings", Version = 2, VideoCount = 9 });

        await FoundAsync("clarinet", playlist.Id);
        Assert.Empty(await PlaylistsAsync("saxophone"));
        var shown = Assert.Single(await PlaylistsAsync("clarinet"));
        Assert.Equal((9, null), (shown.VideoCount, shown.Channel));
        Assert.Empty((await fixture.App.SearchAsync("q=clarinet&page=2")).Playlists);
        Assert.Empty((await fixture.App.SearchAsync("q=")).Playlists);
    }

    [Fact]
    public async Task What_nobody_may_find_any_more_is_taken_out_whatever_comes_late()
    {
        var (hidden, removed) = (APlaylist.Called("Trombones in private"), APlaylist.Called("Trombones removed"));
        await TellAsync(hidden, removed);
        await FoundAsync("trombones", hidden.Id);
        await FoundAsync("trombones", removed.Id);

        fixture.Catalog.Playlists.TryRemove(hidden.Id, out _);
        fixture.Catalog.Playlists.TryRemove(removed.Id, out _);
        await fixture.App.PublishAsync(new PlaylistChanged(hidden.Id, 2));
        await fixture.App.PublishAsync(new PlaylistRemoved(removed.Id, 2));
        await fixture.App.PublishAsync(new PlaylistChanged(removed.Id, 1));
        var after = APlaylist.Called("Tubas afterwards");
        await fixture.App.TellAsync(after);

        await FoundAsync("tubas", after.Id);
        await SearchApp.UntilAsync(async () => (await PlaylistsAsync("trombones")).Count == 0);
    }

    private async Task TellAsync(params FeedPlaylist[] playlists)
    {
        foreach (var playlist in playlists)
        {
            await fixture.App.TellAsync(playlist);
        }
    }

    private async Task<IReadOnlyList<FoundPlaylist>> PlaylistsAsync(string words) => (await fixture.App.SearchAsync($"q={Uri.EscapeDataString(words)}")).Playlists;

    private Task FoundAsync(string words, string id) => SearchApp.UntilAsync(async () => (await PlaylistsAsync(words)).Any(found => found.Id == id));
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests.Querying;

public sealed class FindingVideos(SearchFixture fixture) : IAsyncLifetime
{
    // a word that only these videos have keeps other tests' videos out
    private static readonly FeedVideo[] Videos =
    [
        AVideo.Called("Kumquat guitar lesson", "Chords for beginners", "music", 90, 1080, "Strings", 1, languages: ["en"], captions: ["de", "en"]),
        AVideo.Called("Kumquat guitar concert", "A whole evening", "music", 5400, 2160, "Strings", 40, languages: ["de"]),
        AVideo.Called("Kumquat cooking", "Marmalade from scratch and the story of a tree that would not die", "food", 600, 480, "Kitchen", 3, languages: ["de", "en"], captions: ["de"]),
        AVideo.Called("Kumquat movie night", "", "film", 7000, 720, "Kitchen", 400, captions: ["en"]),
    ];

    private static readonly SemaphoreSlim Once = new(1);
    private static bool _told;

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            foreach (var video in _told ? [] : Videos)
            {
                await fixture.App.TellAsync(video);
            }

            _told = true;
            await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=kumquat")).Total == Videos.Length);
        }
        finally
        {
            Once.Release();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("category=music", "lesson,concert")]
    [InlineData("length=short", "lesson")]
    [InlineData("length=medium", "cooking")]
    [InlineData("length=long", "concert,night")]
    [InlineData("quality=hd", "lesson,concert,night")]
    [InlineData("quality=4k", "concert")]
    [InlineData("uploaded=week", "lesson,cooking")]
    [InlineData("uploaded=year", "lesson,concert,cooking")]
    [InlineData("channel=ckitchen", "cooking,night")]
    [InlineData("category=music&length=long&quality=hd", "concert")]
    [InlineData("language=de", "concert,cooking")]
    [InlineData("captions=en", "lesson,night")]
    [InlineData("language=en&captions=de", "lesson,cooking")]
    [InlineData("language=en&captions=de&category=food", "cooking")]
    public async Task Filters_narrow_it_down(string filter, string endings)
    {
        var found = await fixture.App.SearchAsync($"q=kumquat&{filter}");

        Assert.Equal(endings.Split(',').Order(StringComparer.Ordinal), found.Items.Select(item => item.Title.Split(' ')[^1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("newest", "lesson,cooking,concert,night")]
    [InlineData("oldest", "night,concert,cooking,lesson")]
    [InlineData("longest", "night,concert,cooking,lesson")]
    [InlineData("shortest", "lesson,cooking,concert,night")]
    public async Task It_sorts(string by, string endings)
    {
        var found = await fixture.App.SearchAsync($"q=kumquat&sort={by}");

        Assert.Equal(endings.Split(','), found.Items.Select(item => item.Title.Split(' ')[^1]));
    }

    [Fact]
    public async Task Facets_count_what_a_filter_could_be_set_to_instead()
    {
        var found = await fixture.App.SearchAsync("q=kumquat&category=music");

        Assert.Equal(2, found.Total);
        Assert.Equal([("music", 2), ("film", 1), ("food", 1)], found.Facets["category"].Select(value => (value.Value, value.Count)));
        Assert.Equal([("long", 1), ("short", 1)], found.Facets["length"].Select(value => (value.Value, value.Count)));
        Assert.Equal([("hd", 2), ("4k", 1)], found.Facets["quality"].Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public async Task Languages_are_counted_as_if_none_were_chosen()
    {
        var found = await fixture.App.SearchAsync("q=kumquat&language=en");

        Assert.Equal([("de", 2), ("en", 2)], found.Facets["language"].Select(value => (value.Value, value.Count)));
        Assert.Equal([("de", 2), ("en", 1)], found.Facets["captions"].Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public async Task It_turns_pages()
    {
        var second = await fixture.App.SearchAsync("q=kumquat&sort=newest&page=2&limit=3");

        Assert.Equal((4, 2, 2), (second.Total, second.Page, second.Pages));
        Assert.Equal("Kumquat movie night", Assert.Single(second.Items).Title);
    }

    [Fact]
    public async Task A_hit_has_all_that_is_shown_and_says_where_it_matched()
    {
        var hit = (await fixture.App.SearchAsync("q=kumquat+marmal")).Items[0];

        Assert.Equal(("Kumquat cooking", "Kitchen", "food", 600d), (hit.Title, hit.Channel.Name, hit.Category, hit.DurationSeconds));
        Assert.Equal([("Kumquat", true), (" cooking", false)], hit.TitleParts.Select(part => (part.Text, part.IsMatch)));
        Assert.Equal(("Marmal", true), (hit.DescriptionParts[0].Text, hit.DescriptionParts[0].IsMatch));
    }

    [Theory]
    [InlineData("kumqat gitar", "kumquat guitar")]
    [InlineData("kumquat cocking", "kumquat cooking")]
    [InlineData("kumquat guitar", null)]
    [InlineData("kumquat guit", null)]
    public async Task It_asks_what_was_meant(string query, string? meant)
    {
        var found = await fixture.App.SearchAsync($"q={Uri.EscapeDataString(query)}");

        Assert.NotEmpty(found.Items);
        Assert.Equal(meant, found.DidYouMean);
    }

    [Fact]
    public async Task Words_that_mean_the_same_are_found() =>
        Assert.Equal("Kumquat movie night", (await fixture.App.SearchAsync("q=kumquat+film")).Items[0].Title);

    [Theory]
    [InlineData("de", "der+die+das+kumquat")]
    [InlineData("en-GB,de;q=0.5", "the+kumquat")]
    public async Task Stop_words_of_the_viewers_language_do_not_count(string language, string query) =>
        Assert.Equal(4, (await fixture.App.SearchAsync($"q={query}&lang={Uri.EscapeDataString(language)}")).Total);

    [Fact]
    public async Task Suggestions_come_while_one_types()
    {
        var items = await fixture.App.SuggestAsync("kumquat gui");

        Assert.Equal(["Kumquat guitar concert", "Kumquat guitar lesson"], items.Select(item => item.Text).Order(StringComparer.Ordinal));
        Assert.Contains(await fixture.App.SuggestAsync("kitch"), item => item is { Kind: "channel", Handle: "kitchen" });
        Assert.Empty(await fixture.App.SuggestAsync(" "));
    }

    [Theory]
    [InlineData("length=endless")]
    [InlineData("quality=8k")]
    [InlineData("language=German")]
    [InlineData("language=pt-BR")]
    [InlineData("captions=en%22%20OR%20id%20EXISTS")]
    [InlineData("uploaded=yesterday")]
    [InlineData("sort=best")]
    [InlineData("page=0")]
    [InlineData("category=a%22%20OR%20id%20EXISTS")]
    public async Task What_there_is_not_is_refused(string wrong)
    {
        var response = await fixture.App.Client.GetAsync($"/api/search?q=kumquat&{wrong}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("https://streamplatform.dev/problems/invalid-search", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/api/search?q=kumquat")]
    [InlineData("/api/search/suggest?q=kumquat")]
    public async Task Without_its_engine_it_says_so(string path)
    {
        await using var app = await fixture.NewAppAsync("Endpoint=http://127.0.0.1:1;MasterKey=none");

        var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("https://streamplatform.dev/problems/search-unavailable", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }
}

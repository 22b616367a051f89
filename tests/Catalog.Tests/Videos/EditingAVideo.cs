using System.Text.Json;

namespace StreamPlatform.Catalog.Tests.Videos;

public class EditingAVideo(CatalogServers servers)
{
    [Fact]
    public async Task A_new_video_is_a_private_draft()
    {
        var creator = await servers.App.NewCreatorAsync();
        using var answer = await creator.PostAsync("studio/videos", new { title = "  Holiday  ", tags = new[] { "sea", " Sea ", "sun" } });
        var video = await answer.BodyAsync();

        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal($"/api/catalog/studio/videos/{video.Text("id")}", answer.Headers.Location!.OriginalString);
        Assert.Equal(("Holiday", "private", false, "none"), (video.Text("title"), video.Text("visibility"),
            video.GetProperty("published").GetBoolean(), video.GetProperty("processing").Text("state")));
        Assert.Equal(["sea", "sun"], video.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal(JsonValueKind.Null, video.GetProperty("publishedAt").ValueKind);
    }

    [Fact]
    public async Task What_is_not_named_stays_and_null_empties()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync("Holiday", "unlisted", "travel");
        using var described = await creator.PatchAsync($"studio/videos/{videoId}", new { description = "By the sea", tags = new[] { "sea" } });
        using var emptied = await creator.PatchAsync($"studio/videos/{videoId}", new { category = (string?)null, visibility = "public" });
        var video = await emptied.BodyAsync();

        Assert.Equal(("Holiday", "By the sea", null, "public"),
            (video.Text("title"), video.Text("description"), video.TextOrNull("category"), video.Text("visibility")));
        Assert.Equal(3, video.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var wrong = new
        {
            title = new string('t', 101),
            description = new string('d', 5001),
            category = "no-such-category",
            tags = Enumerable.Range(0, 21).Select(number => $"tag {number}"),
            visibility = "secret",
        };
        using var created = await creator.PostAsync("studio/videos", wrong);
        using var edited = await creator.PatchAsync($"studio/videos/{videoId}", wrong);
        using var untitled = await creator.PostAsync("studio/videos", new { title = " " });

        Assert.Equal("400 invalid-fields", await created.ProblemAsync());
        Assert.Equal(["category", "description", "tags", "title", "visibility"], await edited.WrongFieldsAsync());
        Assert.Equal(["title"], await untitled.WrongFieldsAsync());
    }

    [Fact]
    public async Task An_edit_of_what_somebody_else_edited_is_refused_if_it_asks_for_that()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        using var first = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "First" }, ifMatch: "\"1\"");
        using var stale = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Second" }, ifMatch: "\"1\"");
        using var fresh = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Third" }, ifMatch: first.Headers.ETag!.Tag);

        Assert.Equal([200, 412, 200], new[] { first, stale, fresh }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("Third", (await fresh.BodyAsync()).Text("title"));
    }

    [Fact]
    public async Task Processing_beside_an_open_form_is_no_edit()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await servers.App.MakePlayableAsync(videoId);
        using var saved = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Saved" }, ifMatch: "\"1\"");

        Assert.Equal(200, (int)saved.StatusCode);
    }

    [Fact]
    public async Task Edits_at_the_same_time_all_count()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var edits = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            creator.PatchAsync($"studio/videos/{videoId}", new { description = $"Edit {number}" })));

        Assert.All(edits, edit => Assert.Equal(200, (int)edit.StatusCode));
        Assert.Equal(11, (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("version").GetInt32());
    }
}

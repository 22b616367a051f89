using System.Text.Json;
using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Catalog.Tests.Videos;

public class NamingChapters(CatalogServers servers)
{
    [Fact]
    public async Task Chapters_of_the_file_are_shown_until_its_creator_names_others()
    {
        var (owner, videoId) = await WithChaptersAsync();
        Assert.Equal("0 Opening, 30.5 Middle", Text(await owner.ReadAsync($"videos/{videoId}")));

        using var named = await owner.PutAsync($"studio/videos/{videoId}/chapters", new { chapters = new[] { new { startSeconds = 12, title = " Mine " } } });
        Assert.Equal("12 Mine", Text(await named.BodyAsync()));
        Assert.Equal("12 Mine", Text(await owner.ReadAsync($"videos/{videoId}")));

        using var none = await owner.PutAsync($"studio/videos/{videoId}/chapters", new { chapters = Array.Empty<object>() });
        Assert.Equal("", Text(await none.BodyAsync()));
        using var back = await owner.PutAsync($"studio/videos/{videoId}/chapters", new { chapters = (object[]?)null });
        Assert.Equal("0 Opening, 30.5 Middle", Text(await back.BodyAsync()));
    }

    [Theory]
    [InlineData("""[{"startSeconds":5,"title":"a"},{"startSeconds":5,"title":"b"}]""")]
    [InlineData("""[{"startSeconds":-1,"title":"a"}]""")]
    [InlineData("""[{"startSeconds":1,"title":"  "}]""")]
    [InlineData("""[{"startSeconds":61.5,"title":"behind the end"}]""")]
    public async Task What_is_no_list_of_chapters_is_refused(string chapters)
    {
        var (owner, videoId) = await WithChaptersAsync();
        using var answer = await owner.PutAsync($"studio/videos/{videoId}/chapters", new { chapters = JsonSerializer.Deserialize<JsonElement>(chapters) });
        Assert.Equal(["chapters"], await answer.WrongFieldsAsync());
    }

    [Fact]
    public async Task Nobody_else_names_them()
    {
        var (_, videoId) = await WithChaptersAsync();
        using var answer = await (await servers.App.NewCreatorAsync()).PutAsync($"studio/videos/{videoId}/chapters", new { chapters = Array.Empty<object>() });
        Assert.Equal("404 video-not-found", await answer.ProblemAsync());
    }

    private async Task<(Caller Owner, string VideoId)> WithChaptersAsync()
    {
        var owner = await servers.App.NewCreatorAsync();
        var videoId = await owner.CreateVideoAsync();
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch.AddYears(56));
        var probed = story.Probed with { Chapters = [new SourceChapter(0, "Opening"), new SourceChapter(30.5, "Middle")] };
        await servers.App.TellAsync(story.Completed, probed, story.Playable);
        return (owner, videoId);
    }

    private static string Text(JsonElement video) => string.Join(
        ", ", video.GetProperty("chapters").EnumerateArray().Select(chapter => $"{chapter.GetProperty("startSeconds").GetRawText()} {chapter.Text("title")}"));
}

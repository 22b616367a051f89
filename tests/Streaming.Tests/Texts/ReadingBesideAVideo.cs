using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Tests.Texts;

public sealed class ReadingBesideAVideo(StreamingFixture streaming)
{
    private const string English = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
    private readonly AVideo _video = new() { Segments = 2, Rungs = ["360p", "216p"] };

    [Fact]
    public async Task What_was_inside_the_source_is_offered_when_the_video_is_finished()
    {
        var key = MediaKeys.Text(_video.VideoId, _video.PlanId, "text-2");
        await streaming.App.StoreAsync(key, Encoding.UTF8.GetBytes(English), "text/vtt");

        await streaming.App.HearAsync([_video.Changed(), new TextExtracted(_video.VideoId, _video.PlanId, "text-2", "de", null, DescribesSound: true, key), .. _video.Story()]);

        var main = await OriginAsync("vod-1/main.m3u8");
        Assert.Contains("TYPE=SUBTITLES,GROUP-ID=\"text\",NAME=\"German\",LANGUAGE=\"de\"", main, StringComparison.Ordinal);
        Assert.Contains("describes-music-and-sound", main, StringComparison.Ordinal);
        Assert.All(main.Split('\n').Where(line => line.StartsWith("#EXT-X-STREAM-INF", StringComparison.Ordinal)), line => Assert.Contains("SUBTITLES=\"text\"", line, StringComparison.Ordinal));
        Assert.Contains("#EXTINF:8.008000,\n../text-2/all.vtt\n#EXT-X-ENDLIST", await OriginAsync("vod-1/text-2.m3u8"), StringComparison.Ordinal);
        Assert.Equal(English, await OriginAsync("text-2/all.vtt"));
        Assert.Contains("<BaseURL>../text-2/all.vtt</BaseURL>", await OriginAsync("vod-1/main.mpd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_creator_sends_is_offered_to_those_who_begin_later_and_takes_the_place_of_what_was_sent_before()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        using var creator = streaming.App.ClientOf(_video.OwnerId, "creator");

        var first = await SendAsync(creator, "en?kind=captions", English);
        var main = await OriginAsync("vod-2/main.m3u8");
        Assert.Contains($"URI=\"{first}.m3u8\"", main, StringComparison.Ordinal);
        Assert.Contains("NAME=\"English\"", main, StringComparison.Ordinal);
        Assert.DoesNotContain("SUBTITLES", await OriginAsync("growing/main.m3u8"), StringComparison.Ordinal);
        Assert.Equal("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:00:01.000 --> 00:00:02.000\nHello\n", await OriginAsync($"{first}/all.vtt"));

        var second = await SendAsync(creator, "en?kind=captions", "1\n00:00:03,000 --> 00:00:04,000\nBye\n");
        var listed = (await creator.GetFromJsonAsync<JsonElement>(Path())).GetProperty("items").EnumerateArray().Select(text => text.GetProperty("track").GetString());
        Assert.Equal([second], listed);

        // whoever began with an older version can go on with it
        Assert.Contains("360p.m3u8", await OriginAsync("vod-1/main.m3u8"), StringComparison.Ordinal);
        using var ahead = await streaming.App.ClientOf(null).GetAsync(OriginPath("vod-4/main.m3u8"));
        Assert.Equal(HttpStatusCode.NotFound, ahead.StatusCode);

        using var removed = await creator.DeleteAsync(Path($"/{second}"));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.DoesNotContain("SUBTITLES", await OriginAsync("vod-4/main.m3u8"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "nonsense", "422 invalid-text")]
    [InlineData("EN!", English, "422 invalid-text")]
    [InlineData("en?kind=lyrics", English, "422 invalid-text")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string language, string text, string problem)
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        using var creator = streaming.App.ClientOf(_video.OwnerId, "creator");
        using var answer = await creator.PutAsync(Path("/" + language), new StringContent(text));
        Assert.Equal(problem, await ProblemAsync(answer));
    }

    [Fact]
    public async Task Only_its_creator_changes_what_is_read()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        using var stranger = streaming.App.ClientOf("eu-000-stranger", "creator");
        using var answer = await stranger.PutAsync(Path("/en"), new StringContent(English));
        Assert.Equal("404 video-not-found", await ProblemAsync(answer));
        using var list = await stranger.GetAsync(Path());
        Assert.Equal("404 video-not-found", await ProblemAsync(list));
        using var viewer = streaming.App.ClientOf(_video.OwnerId);
        using var forbidden = await viewer.PutAsync(Path("/en"), new StringContent(English));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private async Task<string> SendAsync(HttpClient creator, string language, string text)
    {
        using var answer = await creator.PutAsync(Path("/" + language), new StringContent(text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("track").GetString()!;
    }

    private async Task<string> OriginAsync(string path)
    {
        using var client = streaming.App.ClientOf(null);
        return await client.GetStringAsync(OriginPath(path));
    }

    private Uri Path(string rest = "") => new($"/api/streaming/studio/videos/{_video.VideoId}/texts{rest}", UriKind.Relative);

    private Uri OriginPath(string path) => new($"/origin/m/{_video.VideoId}/{_video.PlanId}/{path}", UriKind.Relative);

    private static async Task<string> ProblemAsync(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!.Split('/')[^1]}";
}

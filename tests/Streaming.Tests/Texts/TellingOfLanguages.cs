using System.Net;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Tests.Texts;

public sealed class TellingOfLanguages(StreamingFixture streaming)
{
    private const string English = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["216p"], Audio = [] };

    [Fact]
    public async Task Whenever_a_video_can_be_read_in_other_languages_the_platform_hears_of_all_of_them_with_the_next_version()
    {
        var inside = new TextExtracted(_video.VideoId, _video.PlanId, "text-2", "de", null, DescribesSound: false, MediaKeys.Text(_video.VideoId, _video.PlanId, "text-2"));
        using var creator = streaming.App.ClientOf(_video.OwnerId, "creator");

        // told twice, and a second track in the same language
        await streaming.App.HearAsync(_video.Changed(), inside, inside, inside with { Track = "text-3", DescribesSound = true });
        await SendAsync(creator, "en");
        await SendAsync(creator, "en");
        await SendAsync(creator, "en?kind=captions");
        await RemoveAsync(creator, "text-2");
        await RemoveAsync(creator, "text-3");
        var told = await streaming.Announcements.TextsAsync(_video, version: 3);

        var (ofPlan, sent) = (new OfferedText(_video.PlanId, "de"), new OfferedText(null, "en"));
        Assert.Equal([1L, 2L, 3L], told.Select(one => one.Version));
        Assert.Equal([ofPlan], told[0].Texts);
        Assert.Equal([ofPlan, sent], told[1].Texts);
        Assert.Equal([sent], told[2].Texts);
    }

    [Fact]
    public async Task What_was_inside_a_source_goes_with_its_plan_and_comes_no_more()
    {
        var inside = new TextExtracted(_video.VideoId, _video.PlanId, "text-2", "de", null, DescribesSound: false, MediaKeys.Text(_video.VideoId, _video.PlanId, "text-2"));
        await streaming.App.HearAsync(_video.Changed(), inside, new PlanDiscarded(_video.VideoId, _video.SourceId, _video.PlanId), inside);
        using var creator = streaming.App.ClientOf(_video.OwnerId, "creator");
        await SendAsync(creator, "fr");

        var told = await streaming.Announcements.TextsAsync(_video, version: 3);

        Assert.Equal(["de", "", "fr"], told.Select(one => string.Join(',', one.Texts.Select(text => text.Language))));
    }

    private async Task SendAsync(HttpClient creator, string language)
    {
        using var answer = await creator.PutAsync(Path(language), new StringContent(English));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task RemoveAsync(HttpClient creator, string track)
    {
        using var answer = await creator.DeleteAsync(Path(track));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private Uri Path(string rest) => new($"/api/streaming/studio/videos/{_video.VideoId}/texts/{rest}", UriKind.Relative);
}

using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Streaming.Pushing;

namespace StreamPlatform.Streaming.Tests.Pushing;

public sealed class ListingWhatIsPushed(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 3, Rungs = ["720p", "360p"] };

    [Fact]
    public async Task A_finished_video_is_its_playlists_and_the_beginning_of_each_track()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);

        var list = await ListAsync(_video.VideoId);

        Assert.Equal((_video.PlanId, true), (list.PlanId, list.Released));
        Assert.Equal(
            [
                "vod-1/main.m3u8", "vod-1/720p.m3u8", "vod-1/360p.m3u8", "vod-1/audio.m3u8",
                "720p/init.mp4", "720p/0.m4s", "720p/1.m4s", "360p/init.mp4", "360p/0.m4s", "360p/1.m4s", "audio/init.mp4", "audio/0.m4s", "audio/1.m4s",
            ],
            list.Files.Select(file => file.Path[$"/m/{_video.VideoId}/{_video.PlanId}/".Length..]));
        Assert.Equal($"\"{_video.Segment("360p", 1).Sha256}\"", list.Files.Single(file => file.Path.EndsWith("360p/1.m4s", StringComparison.Ordinal)).ETag);
    }

    [Fact]
    public async Task A_growing_video_is_what_there_is_of_it_and_no_playlist()
    {
        await streaming.App.HearAsync([_video.Changed(published: false), _video.Probed, _video.Chunk(0, "360p"), _video.Sound(0)]);

        var list = await ListAsync(_video.VideoId);

        Assert.False(list.Released);
        Assert.Equal(
            ["360p/init.mp4", "360p/0.m4s", "audio/init.mp4", "audio/0.m4s"],
            list.Files.Select(file => file.Path[$"/m/{_video.VideoId}/{_video.PlanId}/".Length..]));
    }

    [Theory]
    [InlineData("vaaaaaaaaaaaaaaa")]
    [InlineData("nothing")]
    public async Task What_does_not_exist_is_not_found(string videoId)
    {
        using var answer = await streaming.App.ClientOf(null).GetAsync($"/origin/pushes/{videoId}?segments=2");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_newest_are_those_that_others_may_watch()
    {
        var (hidden, removed) = (new AVideo { Segments = 1, Rungs = ["360p"] }, new AVideo { Segments = 1, Rungs = ["360p"] });
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        await streaming.App.HearAsync([hidden.Changed(visibility: VideoVisibility.Private), .. hidden.Story()]);
        await streaming.App.HearAsync([removed.Changed(), .. removed.Story(), removed.Removed()]);

        var newest = await streaming.App.ClientOf(null).GetFromJsonAsync<string[]>("/origin/pushes?limit=1000");

        Assert.Contains(_video.VideoId, newest!);
        Assert.DoesNotContain(hidden.VideoId, newest!);
        Assert.DoesNotContain(removed.VideoId, newest!);
    }

    [Fact]
    public async Task Of_plans_those_are_known_that_are_neither_removed_nor_made_up()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        var key = $"{_video.VideoId}/{_video.PlanId}";

        using var answer = await streaming.App.ClientOf(null).PostAsJsonAsync("/origin/plans/known", new[] { key, "vaaaaaaaaaaaaaaa/paaaaaaaaaaaaaaa" });
        using var wrong = await streaming.App.ClientOf(null).PostAsJsonAsync("/origin/plans/known", new[] { "no-plan" });

        Assert.Equal([key], (await answer.Content.ReadFromJsonAsync<string[]>())!);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task<PushList> ListAsync(string videoId) =>
        (await streaming.App.ClientOf(null).GetFromJsonAsync<PushList>($"/origin/pushes/{videoId}?segments=2"))!;
}

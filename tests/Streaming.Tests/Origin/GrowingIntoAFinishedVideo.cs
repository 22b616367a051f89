using System.Net;

namespace StreamPlatform.Streaming.Tests.Origin;

public sealed class GrowingIntoAFinishedVideo(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 3, Rungs = ["720p", "360p"] };

    [Fact]
    public async Task A_playlist_grows_segment_by_segment_and_ends_while_later_viewers_get_the_finished_one()
    {
        await streaming.App.HearAsync([_video.Probed, _video.Chunk(0), _video.Sound(0)]);
        var early = await PlaylistAsync("growing/360p.m3u8", text => text.Contains("/0.m4s", StringComparison.Ordinal));
        Assert.DoesNotContain("ENDLIST", early, StringComparison.Ordinal);

        await streaming.App.HearAsync([_video.Chunk(2), _video.Chunk(1), _video.Sound(1), _video.Sound(2)]);
        var late = await PlaylistAsync("growing/360p.m3u8", text => text.Contains("ENDLIST", StringComparison.Ordinal));
        Assert.StartsWith(early, late, StringComparison.Ordinal);
        Assert.Contains("#EXT-X-PLAYLIST-TYPE:EVENT", late, StringComparison.Ordinal);

        var finished = await PlaylistAsync("vod-1/360p.m3u8", _ => true);
        Assert.Contains("#EXT-X-PLAYLIST-TYPE:VOD", finished, StringComparison.Ordinal);
        var main = await PlaylistAsync("vod-1/main.m3u8", _ => true);
        Assert.Contains("#EXT-X-I-FRAME-STREAM-INF", main, StringComparison.Ordinal);
        Assert.Contains("URI=\"360p-keyframes.m3u8\"", main, StringComparison.Ordinal);
        Assert.Contains("#EXT-X-I-FRAMES-ONLY", await PlaylistAsync("vod-1/360p-keyframes.m3u8", _ => true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("growing/main.m3u8", 1)]
    [InlineData("growing/audio.m3u8", 1)]
    [InlineData("vod-1/main.m3u8", 31536000)]
    [InlineData("vod-1/audio.m3u8", 31536000)]
    public async Task Growing_playlists_are_kept_for_a_second_and_finished_ones_for_ever(string file, int seconds)
    {
        await streaming.App.HearAsync(_video.Story());

        using var response = await GetAsync(file);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(seconds), response.Headers.CacheControl?.MaxAge);
        Assert.Equal("application/vnd.apple.mpegurl", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("vod-2/main.m3u8")]
    [InlineData("vod-2/360p.m3u8")]
    [InlineData("vod-1/audio-keyframes.m3u8")]
    [InlineData("vod-1/4320p.m3u8")]
    public async Task Playlists_that_were_never_made_are_not_found(string file)
    {
        await streaming.App.HearAsync(_video.Story());

        using var response = await GetAsync(file);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<string> PlaylistAsync(string file, Func<string, bool> isExpected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var response = await GetAsync(file);
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.OK && isExpected(text))
            {
                return text;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private Task<HttpResponseMessage> GetAsync(string file) =>
        streaming.App.ClientOf(null).GetAsync($"/origin/m/{_video.VideoId}/{_video.PlanId}/{file}");
}

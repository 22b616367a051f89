using System.Net;
using System.Text;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Tests.Origin;

// Segments last 4.004 s: in ten seconds begin three of them.
public sealed class ServingPreviews(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 5, Rungs = ["360p", "216p"] };

    [Theory]
    [InlineData("360p")]
    [InlineData("audio")]
    public async Task A_finished_video_ends_with_the_last_segment_that_begins_in_time(string track)
    {
        await streaming.App.HearAsync(_video.Story());

        var playlist = await ReadAsync($"preview-10/vod-1/{track}.m3u8");

        Assert.Equal(["../" + track + "/0.m4s", "../" + track + "/1.m4s", "../" + track + "/2.m4s"], Segments(playlist));
        Assert.EndsWith("#EXT-X-ENDLIST\n", playlist, StringComparison.Ordinal);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => StatusAsync($"preview-10/{track}/{number}.m4s")));
        Assert.Equal([200, 200, 200, 404, 404], statuses);
        Assert.Equal(5, Segments(await ReadAsync($"vod-1/{track}.m3u8")).Length);
    }

    [Fact]
    public async Task Its_other_playlists_name_nothing_beyond_it_either()
    {
        await streaming.App.HearAsync(_video.Story());

        Assert.Contains("\n360p.m3u8\n", await ReadAsync("preview-10/vod-1/main.m3u8"), StringComparison.Ordinal);
        Assert.Equal(3, Segments(await ReadAsync("preview-10/vod-1/360p-keyframes.m3u8")).Distinct().Count());
        Assert.Equal(200, await StatusAsync("preview-10/360p/init.mp4"));
        Assert.Equal(404, await StatusAsync("preview-10/vod-1/main.mpd"));
        Assert.Equal(404, await StatusAsync("preview-0/vod-1/main.m3u8"));
    }

    [Fact]
    public async Task While_the_video_grows_the_preview_is_over_before_the_video_is()
    {
        await streaming.App.HearAsync(_video.Changed(), _video.Probed);
        await GrowAsync(0, 1);
        var early = await UntilAsync("preview-10/growing/360p.m3u8", segments: 2);

        await GrowAsync(2, 3);
        var later = await UntilAsync("preview-10/growing/360p.m3u8", segments: 3);

        Assert.DoesNotContain("#EXT-X-ENDLIST", early, StringComparison.Ordinal);
        Assert.EndsWith("#EXT-X-ENDLIST\n", later, StringComparison.Ordinal);
        Assert.Equal(404, await StatusAsync("preview-10/360p/3.m4s"));
        Assert.Equal(404, await StatusAsync("preview-10/360p/4.m4s"));
    }

    [Fact]
    public async Task A_preview_longer_than_the_video_shows_all_of_it()
    {
        await streaming.App.HearAsync(_video.Story());

        Assert.Equal(5, Segments(await ReadAsync("preview-600/vod-1/360p.m3u8")).Length);
        Assert.Equal(200, await StatusAsync("preview-600/360p/4.m4s"));
    }

    [Fact]
    public async Task What_is_said_later_cannot_be_read_either()
    {
        var key = MediaKeys.Text(_video.VideoId, _video.PlanId, "text-2");
        await streaming.App.StoreAsync(
            key, Encoding.UTF8.GetBytes("WEBVTT\n\n00:09.000 --> 00:11.000\nWho was it?\n\n00:10.000 --> 00:12.000\nThe gardener.\n"), "text/vtt");
        await streaming.App.HearAsync([_video.Changed(), new TextExtracted(_video.VideoId, _video.PlanId, "text-2", "en", null, DescribesSound: false, key), .. _video.Story()]);

        var shown = await ReadAsync("preview-10/text-2/all.vtt");

        Assert.Contains("Who was it?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("gardener", shown, StringComparison.Ordinal);
        Assert.Contains("gardener", await ReadAsync("text-2/all.vtt"), StringComparison.Ordinal);
        Assert.Contains("../text-2/all.vtt", await ReadAsync("preview-10/vod-1/text-2.m3u8"), StringComparison.Ordinal);
        Assert.Equal(404, await StatusAsync("preview-10/text-9/all.vtt"));
    }

    private Task GrowAsync(params int[] numbers) => streaming.App.HearAsync(numbers.SelectMany(number => (object[])[_video.Chunk(number), _video.Sound(number)]));

    // The notification is on its way when the transaction is committed.
    private async Task<string> UntilAsync(string file, int segments)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string playlist;
        while (Segments(playlist = await ReadAsync(file)).Length < segments)
        {
            await Task.Delay(20, patience.Token);
        }

        return playlist;
    }

    private static string[] Segments(string playlist) => [.. playlist.Split('\n').Where(line => line.EndsWith(".m4s", StringComparison.Ordinal))];

    private async Task<string> ReadAsync(string file)
    {
        using var client = streaming.App.ClientOf(null);
        return await client.GetStringAsync(PathOf(file));
    }

    private async Task<int> StatusAsync(string file)
    {
        using var client = streaming.App.ClientOf(null);
        using var answer = await client.GetAsync(PathOf(file));
        return (int)answer.StatusCode;
    }

    private Uri PathOf(string file) => new($"/origin/m/{_video.VideoId}/{_video.PlanId}/{file}", UriKind.Relative);
}

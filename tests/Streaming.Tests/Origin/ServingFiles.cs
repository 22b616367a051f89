using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Tests.Origin;

public sealed class ServingFiles(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["360p", "216p"] };

    [Fact]
    public async Task A_segment_is_what_was_stored_and_may_be_kept_for_ever()
    {
        await streaming.App.StoreAsync(MediaKeys.Segment(_video.VideoId, _video.PlanId, "360p", 0), _video.Content("360p", 0), "audio/mp4");
        await MakeReadyAsync();

        using var response = await SendAsync("360p/0.m4s");

        Assert.Equal(_video.Content("360p", 0), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("audio/mp4", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
        Assert.Equal("bytes", response.Headers.AcceptRanges.Single());
        Assert.Equal($"\"{_video.Segment("360p", 0).Sha256}\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task A_part_of_a_segment_can_be_had()
    {
        await MakeReadyAsync();
        var content = _video.Content("360p", 0);

        using var middle = await SendAsync("360p/0.m4s", request => request.Headers.Range = new RangeHeaderValue(10, 19));
        using var end = await SendAsync("360p/0.m4s", request => request.Headers.Range = new RangeHeaderValue(null, 5));
        using var behind = await SendAsync("360p/0.m4s", request => request.Headers.Range = new RangeHeaderValue(content.Length, null));

        Assert.Equal(HttpStatusCode.PartialContent, middle.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(10, 19, content.Length), middle.Content.Headers.ContentRange);
        Assert.Equal(content[10..20], await middle.Content.ReadAsByteArrayAsync());
        Assert.Equal(content[^5..], await end.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, behind.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(content.Length), behind.Content.Headers.ContentRange);
    }

    [Fact]
    public async Task Whoever_has_a_file_already_is_told_so()
    {
        await MakeReadyAsync();
        foreach (var file in (string[])["360p/0.m4s", "360p/init.mp4", "growing/360p.m3u8", "vod-1/main.m3u8"])
        {
            using var first = await SendAsync(file);
            using var second = await SendAsync(file, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        }
    }

    [Fact]
    public async Task Asking_for_the_head_alone_gives_the_length_and_no_body()
    {
        await MakeReadyAsync();

        using var response = await SendAsync("360p/0.m4s", request => request.Method = HttpMethod.Head);

        Assert.Equal(_video.Content("360p", 0).Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_segment_that_is_indexed_but_not_stored_is_not_found()
    {
        await streaming.App.HearAsync(_video.Story());
        await streaming.App.Services.GetRequiredService<MediaStore>().DeletePlanAsync(_video.VideoId, _video.PlanId, CancellationToken.None);

        using var response = await SendAsync("360p/0.m4s");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task Nothing_is_served_of_a_removed_video()
    {
        await MakeReadyAsync();
        using (var before = await SendAsync("360p/0.m4s"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        await streaming.App.HearAsync(_video.Removed());

        await EventuallyAsync("360p/0.m4s", HttpStatusCode.NotFound);
        await EventuallyAsync("vod-1/main.m3u8", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_poster_is_shown_to_whoever_knows_its_plan()
    {
        await streaming.App.StoreAsync(MediaKeys.Poster(_video.VideoId, _video.PlanId), [0xff, 0xd8], "image/jpeg");

        using var response = await streaming.App.ClientOf(null).GetAsync($"/images/{_video.VideoId}/{_video.PlanId}/poster.jpg");
        using var unknown = await streaming.App.ClientOf(null).GetAsync($"/images/{_video.VideoId}/paaaaaaaaaaaaaaa/poster.jpg");
        using var noId = await streaming.App.ClientOf(null).GetAsync($"/images/{_video.VideoId}/..%2fx/poster.jpg");

        Assert.Equal([0xff, 0xd8], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, noId.StatusCode);
    }

    private async Task MakeReadyAsync()
    {
        await streaming.App.HearAsync(_video.Story());
    }

    private async Task<HttpResponseMessage> SendAsync(string file, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/origin/m/{_video.VideoId}/{_video.PlanId}/{file}");
        change?.Invoke(request);
        return await streaming.App.ClientOf(null).SendAsync(request);
    }

    // The notification is on its way when the transaction is committed.
    private async Task EventuallyAsync(string file, HttpStatusCode status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var response = await SendAsync(file);
            if (response.StatusCode == status)
            {
                return;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}

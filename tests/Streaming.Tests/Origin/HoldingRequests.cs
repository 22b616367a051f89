using System.Net;

namespace StreamPlatform.Streaming.Tests.Origin;

public sealed class HoldingRequests(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 2 };

    [Theory]
    [InlineData("1080p/0.m4s")]
    [InlineData("growing/1080p.m3u8")]
    [InlineData("1080p/init.mp4")]
    public async Task A_request_for_a_rung_that_is_still_being_made_is_answered_when_it_is_there(string file)
    {
        await MakePlayableAsync();

        var held = GetAsync(streaming.App, file);
        using var other = await GetAsync(streaming.App, "growing/360p.m3u8");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.False(held.IsCompleted);

        await streaming.App.HearAsync(_video.Chunk(0, "1080p", "720p"));
        using var answer = await held;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_replica_hears_of_what_another_one_has_indexed()
    {
        await MakePlayableAsync();
        await using var replica = streaming.NewApp();
        var held = GetAsync(replica, "growing/1080p.m3u8");

        await streaming.App.HearAsync(_video.Chunk(0, "1080p"));

        using var answer = await held;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("1080p/0.m4s")]
    [InlineData("360p/1.m4s")]
    [InlineData("growing/720p.m3u8")]
    [InlineData("720p/init.mp4")]
    public async Task What_does_not_come_in_time_is_to_be_asked_for_again(string file)
    {
        await MakePlayableAsync();
        await using var impatient = streaming.NewApp(("Streaming:HoldTime", "00:00:00.200"));

        using var answer = await GetAsync(impatient, file);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("360p/2.m4s")]
    [InlineData("4320p/0.m4s")]
    [InlineData("4320p/init.mp4")]
    [InlineData("growing/4320p.m3u8")]
    [InlineData("vod-1/main.m3u8")]
    [InlineData("vod-1/360p.m3u8")]
    public async Task What_will_never_be_there_is_not_waited_for(string file)
    {
        await MakePlayableAsync();

        using var answer = await GetAsync(streaming.App, file);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task A_viewer_who_goes_away_is_not_waited_for()
    {
        await MakePlayableAsync();
        using var gone = new CancellationTokenSource();
        var held = streaming.App.ClientOf(null).GetAsync(Path("1080p/0.m4s"), gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
    }

    private Task MakePlayableAsync() => streaming.App.HearAsync([
        _video.Changed(), _video.Probed, _video.Chunk(0, "480p", "360p", "216p"), _video.Sound(0),
    ]);

    private Task<HttpResponseMessage> GetAsync(StreamingApp app, string file) => app.ClientOf(null).GetAsync(Path(file));

    private string Path(string file) => $"/origin/m/{_video.VideoId}/{_video.PlanId}/{file}";
}

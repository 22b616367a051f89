using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Tests.Sessions;

public sealed class WatchingAtOnce(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["360p"] };
    private readonly string _viewer = Playing.NewViewer();

    [Fact]
    public async Task A_third_stream_is_one_too_many_and_its_refusal_says_how_many_there_may_be()
    {
        await PublishAsync();
        Assert.Equal(["201", "201"], await StartAsync(_viewer, 2));

        var third = await streaming.App.StartAsync(_video, _viewer);

        Assert.Equal("409 too-many-streams", third.Said);
        Assert.Equal(2, third.Body.GetProperty("limit").GetInt32());
        Assert.Equal(["201", "201"], await StartAsync(Playing.NewViewer(), 2));
        Assert.Equal(["201", "201", "201"], await StartAsync(viewerId: null, 3));
        Assert.Equal(["201", "201", "201"], await StartAsync(_video.OwnerId, 3));
    }

    [Fact]
    public async Task With_premium_there_are_four()
    {
        await PublishAsync();
        await streaming.PayAsync(new EntitlementGranted(_viewer, "premium", TimeProvider.System.GetUtcNow().AddDays(3), 1));

        Assert.Equal(["201", "201", "201", "201", "409 too-many-streams"], await StartAsync(_viewer, 5));
    }

    [Fact]
    public async Task Previews_of_paid_videos_are_not_counted()
    {
        await PublishAsync();
        await streaming.App.HearAsync(_video.Offer(previewSeconds: 2));

        Assert.Equal(["201", "201", "201"], await StartAsync(_viewer, 3));
    }

    [Fact]
    public async Task What_is_watched_elsewhere_can_be_ended()
    {
        await PublishAsync();
        var elsewhere = (await streaming.App.StartAsync(_video, _viewer)).Session;
        await StartAsync(_viewer, 1);

        var here = await streaming.App.StartAsync(_video, _viewer, "?endOthers=true");

        Assert.Equal("201", here.Said);
        Assert.Equal(HttpStatusCode.Forbidden, await streaming.App.CheckAsync(elsewhere, _video));
        Assert.Equal(HttpStatusCode.NoContent, await streaming.App.CheckAsync(here.Session, _video));
    }

    [Fact]
    public async Task Whoever_goes_to_the_next_video_before_the_last_one_is_over_is_let_in_when_it_is()
    {
        await PublishAsync();
        await using var patient = streaming.NewApp(("Streaming:LeavingTime", "00:01:00"));
        var last = (await patient.StartAsync(_video, _viewer)).Session;
        await patient.StartAsync(_video, _viewer);

        var next = patient.StartAsync(_video, _viewer);
        await patient.EndAsync(last);

        Assert.Equal("201", (await next).Said);
    }

    [Fact]
    public async Task A_session_that_no_edge_was_asked_about_for_a_minute_does_not_count()
    {
        var clock = new Clock();
        var streams = StreamsBy(clock);
        Assert.True(await streams.TryAddAsync(Session("one", clock), most: 1));

        clock.Pass(TimeSpan.FromSeconds(59));
        Assert.False(await streams.TryAddAsync(Session("two", clock), most: 1));

        streams.Note(Session("one", clock));
        clock.Pass(TimeSpan.FromSeconds(59));
        Assert.False(await streams.TryAddAsync(Session("two", clock), most: 1));

        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(await streams.TryAddAsync(Session("two", clock), most: 1));
    }

    [Fact]
    public async Task What_is_prepared_counts_from_when_it_is_played()
    {
        var clock = new Clock();
        var streams = StreamsBy(clock);
        var prepared = Session("prepared", clock) with { Prepared = true };
        Assert.True(await streams.TryAddAsync(prepared, most: 1));
        streams.Note(prepared);
        Assert.True(await streams.TryAddAsync(prepared, most: 1));

        clock.Pass(TimeSpan.FromSeconds(10));
        streams.Note(prepared);

        Assert.False(await streams.TryAddAsync(Session("other", clock), most: 1));
    }

    private PlaybackSession Session(string id, Clock clock) =>
        new(id, _video.VideoId, _video.PlanId, _viewer, null, clock.GetUtcNow(), clock.GetUtcNow().AddHours(4));

    private StreamsAtOnce StreamsBy(Clock clock) =>
        new(streaming.App.Services.GetRequiredService<IConnectionMultiplexer>(), clock, NullLogger<StreamsAtOnce>.Instance);

    private async Task<string[]> StartAsync(string? viewerId, int times)
    {
        var said = new List<string>();
        for (var i = 0; i < times; i++)
        {
            said.Add((await streaming.App.StartAsync(_video, viewerId)).Said);
        }

        return [.. said];
    }

    private Task PublishAsync() => streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = System.GetUtcNow();

        public void Pass(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}

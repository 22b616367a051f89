using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edges;
using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Tests.Sessions;

public sealed class StartingASession(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 2, Rungs = ["720p", "360p"] };

    [Fact]
    public async Task Anybody_may_watch_a_public_video_from_its_first_segments_on()
    {
        await streaming.App.HearAsync([_video.Changed(), _video.Probed, _video.Chunk(0, "360p"), _video.Sound(0)]);

        using var response = await StartAsync(viewerId: null);
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/api/streaming/sessions/{session.SessionId}", response.Headers.Location?.ToString());
        Assert.Equal("playable", session.State);
        Assert.Equal(8.008, session.DurationSeconds, 3);
        Assert.Null(session.FallbackManifestUrl);
        Assert.Null(session.DashManifestUrl);
        var token = TokenSigner.Sign(
            TokenKeys.Parse(StreamingApp.TokenKey).Signing, EdgePaths.Plan(_video.VideoId, _video.PlanId), session.SessionId,
            session.ExpiresAt - TimeSpan.FromHours(4), session.ExpiresAt);
        Assert.Equal($"{StreamingApp.EdgeAddress}/{token}/m/{_video.VideoId}/{_video.PlanId}/growing/main.m3u8", session.ManifestUrl);
        Assert.Equal(22, session.SessionId.Length);
    }

    [Fact]
    public async Task The_answer_has_the_documented_names()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);

        using var response = await StartAsync(viewerId: null);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());

        Assert.Equal(
            ["sessionId", "manifestUrl", "fallbackManifestUrl", "dashManifestUrl", "durationSeconds", "state", "startedAt", "expiresAt", "viewingTicket", "preview"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_session_that_starts_when_the_video_is_ready_gets_the_finished_playlists()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);

        using var response = await StartAsync(viewerId: null);
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;

        Assert.Equal("ready", session.State);
        Assert.EndsWith($"/m/{_video.VideoId}/{_video.PlanId}/vod-1/main.m3u8", session.ManifestUrl, StringComparison.Ordinal);
        Assert.EndsWith($"/m/{_video.VideoId}/{_video.PlanId}/vod-1/main.mpd", session.DashManifestUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_is_told_to_wait_and_then_previews_what_others_cannot_see()
    {
        await streaming.App.HearAsync(_video.Changed(visibility: VideoVisibility.Private, published: false));
        using var early = await StartAsync(_video.OwnerId);
        await streaming.App.HearAsync(_video.Story());
        using var preview = await StartAsync(_video.OwnerId);
        using var other = await StartAsync("eu-111-other");

        await AssertProblemAsync(early, HttpStatusCode.Conflict, "not-playable-yet");
        Assert.Equal(HttpStatusCode.Created, preview.StatusCode);
        await AssertProblemAsync(other, HttpStatusCode.NotFound, "video-not-found");
    }

    [Theory]
    [InlineData("vaaaaaaaaaaaaaaa")]
    [InlineData("no-id")]
    [InlineData("v'; drop table video")]
    public async Task A_video_that_does_not_exist_is_not_found(string videoId)
    {
        using var response = await streaming.App.ClientOf(null).PostAsync($"/api/streaming/videos/{Uri.EscapeDataString(videoId)}/sessions", null);

        await AssertProblemAsync(response, HttpStatusCode.NotFound, "video-not-found");
    }

    [Fact]
    public async Task A_removed_video_is_not_found()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story(), _video.Removed()]);

        using var response = await StartAsync(_video.OwnerId);

        await AssertProblemAsync(response, HttpStatusCode.NotFound, "video-not-found");
    }

    [Fact]
    public async Task A_session_is_recorded_until_it_ends_or_expires()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        using var response = await StartAsync("eu-111-viewer");
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;
        var redis = streaming.App.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        var key = $"session:{session.SessionId}";

        Assert.Contains("eu-111-viewer", (string?)await redis.StringGetAsync(key), StringComparison.Ordinal);
        Assert.InRange((await redis.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromHours(3.9), TimeSpan.FromHours(4));

        using var ended = await streaming.App.ClientOf(null).DeleteAsync($"/api/streaming/sessions/{session.SessionId}");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Contains("\"ended\":true", (string?)await redis.StringGetAsync(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_edges_there_is_one_to_fall_back_on()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        await using var app = streaming.NewApp(("services:edge-us:http:0", "http://edge-us.test"));

        using var response = await app.ClientOf(null).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;

        Assert.Equal(session.ManifestUrl.Replace(StreamingApp.EdgeAddress, "http://edge-us.test", StringComparison.Ordinal), session.FallbackManifestUrl);
    }

    [Theory]
    [InlineData("us", "eu", "http://edge-us.test")]
    [InlineData("eu", "us", StreamingApp.EdgeAddress)]
    [InlineData("jp", "eu", StreamingApp.EdgeAddress)]
    [InlineData(null, "us", "http://edge-us.test")]
    public async Task The_nearest_edge_is_that_of_the_viewers_region(string? viewersRegion, string installation, string nearest)
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        await using var app = streaming.NewApp(("services:edge-us:http:0", "http://edge-us.test"), ("Streaming:Region", installation));
        var viewer = viewersRegion is null ? null : UserId.New(viewersRegion).Value;

        using var response = await app.ClientOf(viewer).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;

        Assert.StartsWith(nearest, session.ManifestUrl, StringComparison.Ordinal);
        Assert.False(session.FallbackManifestUrl!.StartsWith(nearest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_video_plays_while_redis_is_away()
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        await using var app = streaming.NewApp(("ConnectionStrings:redis", "127.0.0.1:1"));

        using var response = await app.ClientOf(null).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);
        var session = (await response.Content.ReadFromJsonAsync<StartedSession>())!;
        using var ended = await app.ClientOf(null).DeleteAsync($"/api/streaming/sessions/{session.SessionId}");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await HealthyAsync(app);
    }

    // a room that has just been started is not healthy before its queues are consumed
    private static async Task HealthyAsync(StreamingApp app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var health = await app.ClientOf(null).GetAsync("/health", patience.Token);
            if (health.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private Task<HttpResponseMessage> StartAsync(string? viewerId) =>
        streaming.App.ClientOf(viewerId).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string name)
    {
        Assert.Equal(status, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal($"https://streamplatform.dev/problems/{name}", problem.RootElement.GetProperty("type").GetString());
    }
}

using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Streaming.Sessions;
using StreamPlatform.Testing;

namespace StreamPlatform.Streaming.Tests.Sessions;

public sealed class CheckingSessions(StreamingFixture streaming)
{
    private const string Viewer = "eu-222-viewer";
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["360p"] };

    [Fact]
    public async Task A_running_session_goes_on_and_an_ended_one_does_not()
    {
        var session = await StartAsync(viewerId: null);
        Assert.Equal(HttpStatusCode.NoContent, await CheckAsync(session));

        using var ended = await streaming.App.ClientOf(null).DeleteAsync($"/api/streaming/sessions/{session}");

        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(session));
    }

    [Fact]
    public async Task Signing_out_ends_what_is_watched_with_that_session_and_nothing_else()
    {
        var leaving = $"eu-333-{Guid.NewGuid():N}";
        var (first, second) = (await StartAsync(leaving), await StartAsync(leaving));
        var other = await StartAsync($"eu-333-{Guid.NewGuid():N}");

        await streaming.App.HearAsync(new SignInEnded(leaving, TestTokens.SessionOf(leaving)));

        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(first));
        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(second));
        Assert.Equal(HttpStatusCode.NoContent, await CheckAsync(other));
    }

    [Fact]
    public async Task Whoever_may_not_watch_any_more_is_stopped_and_the_owner_goes_on()
    {
        var session = await StartAsync(Viewer);
        var own = await StartAsync(_video.OwnerId);

        await streaming.App.HearAsync(_video.Changed(version: 2, visibility: VideoVisibility.Private));

        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(session));
        Assert.Equal(HttpStatusCode.NoContent, await CheckAsync(own));
    }

    [Fact]
    public async Task Nobody_goes_on_with_a_removed_video_and_no_session_is_good_for_another_video()
    {
        var session = await StartAsync(_video.OwnerId);
        var other = new AVideo { Segments = 1, Rungs = ["360p"] };
        await streaming.App.HearAsync([other.Changed(), .. other.Story()]);
        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(session, other.VideoId));

        await streaming.App.HearAsync(_video.Removed());

        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync(session));
    }

    [Fact]
    public async Task A_session_of_which_nothing_is_known_is_as_good_as_its_signature()
    {
        await StartAsync(viewerId: null);

        Assert.Equal(HttpStatusCode.NoContent, await CheckAsync("AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(HttpStatusCode.Forbidden, await CheckAsync("AAAAAAAAAAAAAAAAAAAAAA", "vaaaaaaaaaaaaaaa"));
    }

    [Fact]
    public async Task While_redis_is_away_a_session_goes_on()
    {
        var session = await StartAsync(viewerId: null);
        await using var app = streaming.NewApp(("ConnectionStrings:redis", "127.0.0.1:1"));

        using var answer = await app.ClientOf(null).GetAsync($"/origin/sessions/{session}/{_video.VideoId}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<string> StartAsync(string? viewerId)
    {
        await streaming.App.HearAsync([_video.Changed(), .. _video.Story()]);
        using var response = await streaming.App.ClientOf(viewerId).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);
        return (await response.Content.ReadFromJsonAsync<StartedSession>())!.SessionId;
    }

    private async Task<HttpStatusCode> CheckAsync(string sessionId, string? videoId = null)
    {
        using var answer = await streaming.App.ClientOf(null).GetAsync($"/origin/sessions/{sessionId}/{videoId ?? _video.VideoId}");
        return answer.StatusCode;
    }
}

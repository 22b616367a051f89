using System.Net;
using System.Net.Http.Json;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Contracts;
using StreamPlatform.Edges;

namespace StreamPlatform.Analytics.Tests.Heartbeats;

public sealed class TakingHeartbeats(AnalyticsFixture analytics)
{
    private readonly Watching _watching = new(Ids.NewVideo(), TimeProvider.System.GetUtcNow()) { Plays = [(0, 20)] };

    [Fact]
    public async Task What_a_player_of_a_session_says_is_taken()
    {
        using var answer = await analytics.App.SendAsync(_watching, _watching.Heartbeats());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_that_never_was_or_is_long_over_is_not_spoken_of()
    {
        var now = analytics.App.Clock.GetUtcNow();
        var forged = _watching.Ticket.Replace(_watching.SessionId, "another", StringComparison.Ordinal);
        var expired = new ViewingTicket("s", _watching.VideoId, null, "eu", now.AddDays(-2), now.AddDays(-1), TimeSpan.FromMinutes(1), ["edge-eu"]).Sign(Watching.Keys);

        // an expired one is told apart when it is known, too
        foreach (var ticket in (string?[])[forged, expired, expired, null, "nonsense"])
        {
            using var answer = await PostAsync(new HeartbeatReport(ticket, null, _watching.Heartbeats()));
            Assert.Equal((HttpStatusCode.Forbidden, "unknown-playback-session"), (answer.StatusCode, await ProblemAsync(answer)));
        }
    }

    [Fact]
    public async Task What_no_player_says_is_refused()
    {
        using var answer = await PostAsync(new HeartbeatReport(_watching.Ticket, null, [_watching.Heartbeats()[0] with { Edge = 7 }]));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-heartbeat"), (answer.StatusCode, await ProblemAsync(answer)));
    }

    [Fact]
    public async Task Nothing_is_confirmed_that_the_broker_does_not_hold()
    {
        await using var app = await analytics.NewAppAsync(analytics.NewKeyspace(), ("ConnectionStrings:messaging", "amqp://127.0.0.1:1"));

        using var answer = await app.SendAsync(_watching, _watching.Heartbeats());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "viewing-unavailable"), (answer.StatusCode, await ProblemAsync(answer)));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> PostAsync(HeartbeatReport report)
    {
        using var client = analytics.App.ClientOf(null);
        return await client.PostAsJsonAsync("/api/viewing/heartbeats", report);
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<Microsoft.AspNetCore.Mvc.ProblemDetails>())!.Type!.Split('/')[^1];
}

namespace StreamPlatform.Edge.Tests;

public sealed class SessionsThatEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_session_that_ends_stops_although_all_it_asks_for_is_cached()
    {
        await using var origin = await Origin.StartAsync();
        await using var edge = await EdgeProcess.StartAsync(origin.Url, ("EDGE_SESSION_CHECK", "1"));
        var (ending, going) = (NewToken(), NewToken());
        await PlaysAsync(origin, edge, ending);
        await PlaysAsync(origin, edge, going);

        origin.EndedSessions[ending.SessionId] = true;

        await UntilAsync(async () => await StatusAsync(edge, ending) == 403);
        Assert.Equal(200, await StatusAsync(edge, going));
    }

    [Fact]
    public async Task Streaming_is_asked_once_for_many_requests()
    {
        await using var origin = await Origin.StartAsync();
        await using var edge = await EdgeProcess.StartAsync(origin.Url, ("EDGE_SESSION_CHECK", "600"));
        var token = NewToken();
        await PlaysAsync(origin, edge, token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => StatusAsync(edge, token)));

        Assert.All(answers, status => Assert.Equal(200, status));
        Assert.Single(origin.SessionChecks, token.SessionId);
    }

    [Fact]
    public async Task While_the_origin_is_away_what_was_known_of_a_session_counts()
    {
        var origin = await Origin.StartAsync();
        await using var edge = await EdgeProcess.StartAsync(origin.Url, ("EDGE_SESSION_CHECK", "1"));
        var (going, ended, unknown) = (NewToken(), NewToken(), NewToken());
        unknown = going with { SessionId = unknown.SessionId };
        ended = going with { SessionId = ended.SessionId };
        origin.EndedSessions[ended.SessionId] = true;
        await PlaysAsync(origin, edge, going);
        Assert.Equal(403, await StatusAsync(edge, ended));

        await origin.DisposeAsync();
        var askedAgain = TimeProvider.System.GetUtcNow().AddSeconds(3);
        while (TimeProvider.System.GetUtcNow() < askedAgain)
        {
            Assert.Equal((200, 403, 200), (await StatusAsync(edge, going), await StatusAsync(edge, ended), await StatusAsync(edge, unknown)));
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task Who_asks_far_too_often_is_told_to_slow_down_and_others_are_not()
    {
        await using var origin = await Origin.StartAsync();
        await using var edge = await EdgeProcess.StartAsync(origin.Url, ("EDGE_SESSION_RATE", "1"), ("EDGE_SESSION_BURST", "2"));
        var greedy = NewToken();
        var other = greedy with { SessionId = EdgeFixture.NewSession() };
        await PlaysAsync(origin, edge, greedy);

        await UntilAsync(async () => await StatusAsync(edge, greedy) == 429);

        Assert.Equal(200, await StatusAsync(edge, other));
    }

    private static Token NewToken() => EdgeFixture.NewToken() with { SessionId = EdgeFixture.NewSession() };

    private static async Task PlaysAsync(Origin origin, EdgeProcess edge, Token token)
    {
        origin.AnswerImmutable(token.Path("720p/0.m4s"), [1]);
        Assert.Equal(200, await StatusAsync(edge, token));
    }

    private static Task<int> StatusAsync(EdgeProcess edge, Token token) => EdgeFixture.RawStatusAsync(edge.Address, $"/{token}{token.Path("720p/0.m4s")}");

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await reached())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}

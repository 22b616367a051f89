using System.Globalization;

namespace StreamPlatform.Edge.Tests;

// Whatever is wrong: 403, nothing of it is kept anywhere, and the origin hears nothing. The file that is asked for is in the cache, so a refusal never depends on a miss.
public sealed class TheTokenMatrix(EdgeFixture edge)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static TheoryData<string> Faults =>
    [
        "expired", "not yet valid", "other title", "..", "%2e%2e", "other method", "altered expiry", "altered begin", "altered session", "altered signature", "unknown key",
        "ended session", "preview's token above it", "longer preview", "plan's token in a preview", "preview of no length",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Is_refused_with_403_and_never_cached(string fault)
    {
        var good = EdgeFixture.NewToken() with { SessionId = EdgeFixture.NewSession() };
        var path = good.Path("720p/0.m4s");
        edge.Origin.AnswerImmutable(path, [1]);
        Assert.Equal([1], await edge.Client.GetByteArrayAsync($"/{good}{path}"));
        var (target, method) = Make(fault, good);
        var heard = edge.Origin.Requests.Count(request => request.Path.Contains(good.VideoId, StringComparison.Ordinal));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var answer = await EdgeFixture.RawAsync(edge.Process.Address, target, method);

            Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
            Assert.Contains("Cache-Control: no-store", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("X-Cache: HIT", answer, StringComparison.Ordinal);
        }

        Assert.Equal(heard, edge.Origin.Requests.Count(request => request.Path.Contains(good.VideoId, StringComparison.Ordinal)));
        Assert.Single(edge.Process.CachedKeys(), key => key.Contains(good.VideoId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_was_rotated_out_opens_nothing_any_more()
    {
        await using var origin = await Origin.StartAsync();
        await using var own = await EdgeProcess.StartAsync(origin.Url);
        var old = EdgeFixture.NewToken();
        var current = old with { KeyId = "k2", Secret = EdgeProcess.SecondSecret };
        var path = old.Path("720p/0.m4s");
        origin.AnswerImmutable(path, [1]);
        Assert.Equal(200, await EdgeFixture.RawStatusAsync(own.Address, $"/{old}{path}"));

        await own.RestartAsync(("EDGE_TOKEN_KEY", $"k2:{EdgeProcess.SecondSecret},k3:third-secret-of-the-tests"));

        Assert.Equal(403, await EdgeFixture.RawStatusAsync(own.Address, $"/{old}{path}"));
        Assert.Equal(200, await EdgeFixture.RawStatusAsync(own.Address, $"/{current}{path}"));
        Assert.Equal(1, origin.CountOf(path));
    }

    private (string Target, string Method) Make(string fault, Token good)
    {
        var path = good.Path("720p/0.m4s");
        var parts = good.ToString().Split('.');
        var times = parts[0].Split('-');
        var ended = good with { SessionId = EdgeFixture.NewSession() };
        edge.Origin.EndedSessions[ended.SessionId] = true;
        return fault switch
        {
            "expired" => ($"/{good with { NotBefore = Now.AddHours(-4), Expires = Now.AddSeconds(-120) }}{path}", "GET"),
            "not yet valid" => ($"/{good with { NotBefore = Now.AddMinutes(5) }}{path}", "GET"),
            "other title" => ($"/{EdgeFixture.NewToken()}{path}", "GET"),
            ".." => ($"/{good}{good.Path("720p/../720p/0.m4s")}", "GET"),
            "%2e%2e" => ($"/{good}{good.Path("720p/%2e%2e/720p/0.m4s")}", "GET"),
            "other method" => ($"/{good}{path}", "POST"),
            "altered expiry" => ($"/{times[0]}-{Later(times[1])}.{parts[1]}.{parts[2]}.{parts[3]}{path}", "GET"),
            "altered begin" => ($"/{times[0][..^1]}{(times[0][^1] == '1' ? '2' : '1')}-{times[1]}.{parts[1]}.{parts[2]}.{parts[3]}{path}", "GET"),
            "altered session" => ($"/{parts[0]}.{parts[1]}.{EdgeFixture.NewSession()}.{parts[3]}{path}", "GET"),
            "altered signature" => ($"/{parts[0]}.{parts[1]}.{parts[2]}.{(parts[3][0] == 'A' ? 'B' : 'A')}{parts[3][1..]}{path}", "GET"),
            "unknown key" => ($"/{good with { KeyId = "k9" }}{path}", "GET"),
            "preview's token above it" => ($"/{good with { PreviewSeconds = 60 }}{path}", "GET"),
            "longer preview" => ($"/{good with { PreviewSeconds = 60 }}{(good with { PreviewSeconds = 600 }).Path("720p/0.m4s")}", "GET"),
            "plan's token in a preview" => ($"/{good}{(good with { PreviewSeconds = 60 }).Path("720p/0.m4s")}", "GET"),
            "preview of no length" => ($"/{good with { PreviewSeconds = 0 }}{(good with { PreviewSeconds = 0 }).Path("720p/0.m4s")}", "GET"),
            "ended session" => ($"/{ended}{path}", "GET"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static string Later(string seconds) => (long.Parse(seconds, CultureInfo.InvariantCulture) + 3600).ToString(CultureInfo.InvariantCulture);
}

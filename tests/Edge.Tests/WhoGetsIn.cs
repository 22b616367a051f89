using System.Net;
using System.Text.Json;

namespace StreamPlatform.Edge.Tests;

public sealed class WhoGetsIn(EdgeFixture edge)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("growing/main.m3u8")]
    [InlineData("vod-1/audio-de.m3u8")]
    [InlineData("720p/init.mp4")]
    [InlineData("720p/12.m4s")]
    [InlineData("720p/12.m4s?CMCD=br%3D3200%2Cot%3Dv")]
    public async Task A_good_token_opens_everything_below_its_plan(string rest)
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path(rest);
        edge.Origin.AnswerImmutable(path.Split('?')[0], [1, 2, 3]);

        using var response = await edge.GetAsync(token, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("growing/main.m3u8")]
    [InlineData("vod-1/720p.m3u8")]
    [InlineData("720p/init.mp4")]
    [InlineData("720p/2.m4s")]
    public async Task A_previews_token_opens_the_preview_which_is_cached_apart_from_the_video(string rest)
    {
        var token = EdgeFixture.NewToken() with { PreviewSeconds = 60 };
        edge.Origin.AnswerImmutable(token.Path(rest), [1, 2]);

        using var response = await edge.GetAsync(token, token.Path(rest));

        Assert.Equal([1, 2], await response.Content.ReadAsByteArrayAsync());
        Assert.Contains($"/m/{token.VideoId}/{token.PlanId}/preview-60/{rest}", edge.Process.CachedKeys());
    }

    [Fact]
    public async Task Both_keys_open_while_one_replaces_the_other()
    {
        var token = EdgeFixture.NewToken() with { KeyId = "k2", Secret = EdgeProcess.SecondSecret };
        edge.Origin.AnswerImmutable(token.Path("720p/0.m4s"), [1]);

        using var response = await edge.GetAsync(token, token.Path("720p/0.m4s"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_token_that_ran_out_within_the_clock_skew_still_opens()
    {
        var token = EdgeFixture.NewToken() with { Expires = Now.AddSeconds(-20) };
        edge.Origin.AnswerImmutable(token.Path("720p/0.m4s"), [1]);

        using var response = await edge.GetAsync(token, token.Path("720p/0.m4s"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public static TheoryData<string> RefusedTokens => ["expired", "unknown key", "key of the other id", "altered expiry", "altered session", "altered signature",
        "signature cut short", "no signature", "empty", "signature in padded base64"];

    [Theory]
    [MemberData(nameof(RefusedTokens))]
    public async Task A_token_that_is_not_ours_is_refused_before_the_origin_hears_of_it(string fault)
    {
        var good = EdgeFixture.NewToken();
        var path = good.Path("720p/0.m4s");
        edge.Origin.AnswerImmutable(path, [1]);
        using (await edge.GetAsync(good, path))
        {
            // in the cache now: a refusal must not depend on a miss
        }

        var parts = good.ToString().Split('.');
        var token = fault switch
        {
            "expired" => (good with { Expires = Now.AddSeconds(-120) }).ToString(),
            "unknown key" => (good with { KeyId = "k9" }).ToString(),
            "key of the other id" => (good with { KeyId = "k2" }).ToString(),
            "altered expiry" => $"{parts[0].Split('-')[0]}-{Now.AddDays(1).ToUnixTimeSeconds()}.{parts[1]}.{parts[2]}.{parts[3]}",
            "altered session" => $"{parts[0]}.{parts[1]}.BAAAAAAAAAAAAAAAAAAAAA.{parts[3]}",
            "altered signature" => $"{parts[0]}.{parts[1]}.{parts[2]}.{(parts[3][0] == 'A' ? 'B' : 'A')}{parts[3][1..]}",
            "signature cut short" => good.ToString()[..^1],
            "no signature" => $"{parts[0]}.{parts[1]}.{parts[2]}.",
            "signature in padded base64" => good + "=",
            _ => "",
        };

        Assert.Equal(403, await edge.RawStatusAsync($"/{token}{path}"));
        Assert.Equal(1, edge.Origin.CountOf(path));
    }

    [Fact]
    public async Task A_token_does_not_open_another_video_or_another_plan()
    {
        var token = EdgeFixture.NewToken();
        var otherVideo = token with { VideoId = EdgeFixture.NewId('v') };
        var otherPlan = token with { PlanId = EdgeFixture.NewId('p') };

        Assert.Equal(403, await edge.RawStatusAsync($"/{token}{otherVideo.Path("720p/0.m4s")}"));
        Assert.Equal(403, await edge.RawStatusAsync($"/{token}{otherPlan.Path("720p/0.m4s")}"));
    }

    [Theory]
    [InlineData("720p/../../{other}/720p/0.m4s")]
    [InlineData("../../{other}/720p/0.m4s")]
    [InlineData("%2e%2e/%2e%2e/{other}/720p/0.m4s")]
    [InlineData("720p/%2e%2e/720p/0.m4s")]
    [InlineData("720p/..%2f0.m4s")]
    [InlineData("720p//0.m4s")]
    [InlineData("/720p/0.m4s")]
    [InlineData("720p/0.m4s%00")]
    [InlineData("720p/./0.m4s")]
    [InlineData("720p%2f0.m4s")]
    [InlineData("720p/0%2em4s")]
    [InlineData("720p/0.m4s/")]
    [InlineData("720p/0.m4s#x")]
    [InlineData("720p\\0.m4s")]
    [InlineData("720p/0.m4s;x")]
    [InlineData("")]
    [InlineData("720p/")]
    public async Task A_path_that_climbs_or_hides_is_refused(string rest)
    {
        var token = EdgeFixture.NewToken();
        var other = $"{EdgeFixture.NewId('v')}/{EdgeFixture.NewId('p')}";
        var before = edge.Origin.Requests.Count(request => request.Path.Contains(token.VideoId, StringComparison.Ordinal));

        var status = await edge.RawStatusAsync($"/{token}{token.Path(rest.Replace("{other}", other, StringComparison.Ordinal))}");

        Assert.Equal(403, status);
        Assert.Equal(before, edge.Origin.Requests.Count(request => request.Path.Contains(token.VideoId, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("//edge-health-not")]
    [InlineData("/")]
    [InlineData("/origin/m/")]
    [InlineData("/m/vaaaaaaaaaaaaaaa/paaaaaaaaaaaaaaa/720p/0.m4s")]
    public async Task A_path_without_a_token_is_refused(string target) => Assert.Equal(403, await edge.RawStatusAsync(target));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    [InlineData("TRACE")]
    public async Task Nothing_but_reading_is_possible(string method)
    {
        var token = EdgeFixture.NewToken();

        Assert.Equal(403, await edge.RawStatusAsync($"/{token}{token.Path("720p/0.m4s")}", method));
        Assert.Equal(0, edge.Origin.CountOf(token.Path("720p/0.m4s")));
    }

    [Fact]
    public async Task The_vectors_that_the_signer_is_tested_with_open_and_stay_shut_without_their_keys()
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "token-vectors.json")));
        var keys = vectors.RootElement.GetProperty("keys").GetString()!;
        await using var withKeys = await EdgeProcess.StartAsync(edge.Origin.Url, ("EDGE_TOKEN_KEY", keys));
        using var client = new HttpClient { BaseAddress = withKeys.Address };

        foreach (var vector in vectors.RootElement.GetProperty("tokens").EnumerateArray())
        {
            var path = $"/m/{vector.GetProperty("videoId")}/{vector.GetProperty("planId")}/audio/init.mp4";
            edge.Origin.AnswerImmutable(path, [7]);
            var target = $"/{vector.GetProperty("token")}{path}";

            Assert.Equal([7], await client.GetByteArrayAsync(target));
            Assert.Equal(403, await edge.RawStatusAsync(target));
        }
    }

    [Fact]
    public async Task One_bare_secret_is_key_k1()
    {
        await using var bare = await EdgeProcess.StartAsync(edge.Origin.Url, ("EDGE_TOKEN_KEY", "a-bare-secret-without-id"));
        using var client = new HttpClient { BaseAddress = bare.Address };
        var token = EdgeFixture.NewToken() with { Secret = "a-bare-secret-without-id" };
        edge.Origin.AnswerImmutable(token.Path("720p/0.m4s"), [9]);

        Assert.Equal([9], await client.GetByteArrayAsync($"/{token}{token.Path("720p/0.m4s")}"));
    }

    [Theory]
    [InlineData("EDGE_TOKEN_KEY", "")]
    [InlineData("EDGE_TOKEN_KEY", "k1:short")]
    [InlineData("EDGE_TOKEN_KEY", "k1:long-enough-secret-one,k1:long-enough-secret-two")]
    [InlineData("EDGE_TOKEN_KEY", "a:long-enough-secret-one,b:long-enough-secret-two,c:long-enough-secret-three")]
    [InlineData("ORIGIN_URL", "ftp://127.0.0.1:1")]
    [InlineData("ORIGIN_URL", "http://no-such-host.invalid:80")]
    public async Task A_wrong_setting_keeps_the_edge_from_starting(string name, string value) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => EdgeProcess.StartAsync(edge.Origin.Url, (name, value)));
}

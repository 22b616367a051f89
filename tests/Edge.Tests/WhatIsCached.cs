using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Edge.Tests;

public sealed class WhatIsCached(EdgeFixture edge)
{
    [Fact]
    public async Task A_second_session_is_served_from_the_copy_of_the_first()
    {
        var first = EdgeFixture.NewToken();
        var second = first with { SessionId = "BBBBBBBBBBBBBBBBBBBBBB" };
        var path = first.Path("720p/3.m4s");
        edge.Origin.AnswerImmutable(path, [1, 2, 3]);

        using var miss = await edge.GetAsync(first, path);
        await miss.Content.ReadAsByteArrayAsync();
        using var hit = await edge.GetAsync(second, path);

        Assert.Equal("MISS", CacheStatus(miss));
        Assert.Equal("HIT", CacheStatus(hit));
        Assert.Equal([1, 2, 3], await hit.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, edge.Origin.CountOf(path));
        Assert.Equal(TimeSpan.FromDays(365), hit.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task Many_that_want_the_same_segment_at_once_cost_the_origin_one_request()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("1080p/0.m4s");
        var release = new TaskCompletionSource();
        edge.Origin.Answer(path, async context =>
        {
            await release.Task;
            context.Response.Headers.CacheControl = "public, max-age=60";
            await context.Response.WriteAsync("segment");
        });

        var requests = Enumerable.Range(0, 20).Select(_ => edge.Client.GetStringAsync($"/{token}{path}")).ToArray();
        while (edge.Origin.CountOf(path) == 0)
        {
            await Task.Delay(10);
        }

        release.SetResult();

        Assert.All(await Task.WhenAll(requests), body => Assert.Equal("segment", body));
        Assert.Equal(1, edge.Origin.CountOf(path));
    }

    [Fact]
    public async Task A_request_that_the_origin_holds_does_not_hold_up_others()
    {
        var token = EdgeFixture.NewToken();
        var notYet = token.Path("1080p/0.m4s");
        var there = token.Path("360p/0.m4s");
        var release = new TaskCompletionSource();
        edge.Origin.AnswerImmutable(there, [4]);
        edge.Origin.Answer(notYet, async context =>
        {
            await release.Task;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
        });

        var held = edge.GetAsync(token, notYet);
        using var other = await edge.GetAsync(token, there);
        Assert.Equal([4], await other.Content.ReadAsByteArrayAsync());
        Assert.False(held.IsCompleted);

        release.SetResult();
        using var answer = await held;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task An_answer_that_says_not_yet_is_not_kept()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("1080p/0.m4s");
        edge.Origin.Answer(path, context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        using (var notYet = await edge.GetAsync(token, path))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, notYet.StatusCode);
        }

        edge.Origin.AnswerImmutable(path, [5]);
        using var now = await edge.GetAsync(token, path);

        Assert.Equal([5], await now.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_refusal_is_not_kept()
    {
        var good = EdgeFixture.NewToken();
        var path = good.Path("720p/9.m4s");
        edge.Origin.AnswerImmutable(path, [6]);

        using (var refused = await edge.GetAsync(good with { Secret = "some-other-secret-entirely" }, path))
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.True(refused.Headers.CacheControl?.NoStore);
        }

        using var admitted = await edge.GetAsync(good, path);
        Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
        Assert.Equal("MISS", CacheStatus(admitted));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(100, 199)]
    [InlineData(999, 999)]
    public async Task A_range_is_cut_from_the_whole_cold_and_warm(int from, int to)
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/init.mp4");
        var body = Enumerable.Range(0, 1000).Select(i => (byte)i).ToArray();
        edge.Origin.AnswerImmutable(path, body);

        foreach (var status in (string[])["MISS", "HIT"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{token}{path}") { Headers = { Range = new RangeHeaderValue(from, to) } };
            using var response = await edge.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
            Assert.Equal(status, CacheStatus(response));
            Assert.Equal(new ContentRangeHeaderValue(from, to, 1000), response.Content.Headers.ContentRange);
            Assert.Equal(body[from..(to + 1)], await response.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(1, edge.Origin.CountOf(path));
    }

    [Fact]
    public async Task Asking_for_the_head_alone_gives_the_length_and_no_body()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/init.mp4");
        edge.Origin.AnswerImmutable(path, new byte[321]);

        using var response = await edge.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/{token}{path}"));

        Assert.Equal(321, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_browser_that_has_the_file_is_told_so()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/2.m4s");
        edge.Origin.AnswerImmutable(path, [1]);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{token}{path}") { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"one\"") } } };

        using var response = await edge.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task A_growing_playlist_is_fetched_again_after_its_second()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("growing/720p.m3u8");
        AnswerGrowing(path, "one");
        Assert.Equal("one", await edge.Client.GetStringAsync($"/{token}{path}"));

        AnswerGrowing(path, "one two");
        var body = "one";
        while (body == "one")
        {
            body = await edge.Client.GetStringAsync($"/{token}{path}");
        }

        Assert.Equal("one two", body);
    }

    [Fact]
    public async Task An_origin_that_breaks_costs_nothing_that_was_seen_before()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("growing/720p.m3u8");
        AnswerGrowing(path, "known");
        Assert.Equal("known", await edge.Client.GetStringAsync($"/{token}{path}"));
        edge.Origin.Answer(path, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        string? status = null;
        while (status != "STALE")
        {
            using var response = await edge.GetAsync(token, path);
            Assert.Equal("known", await response.Content.ReadAsStringAsync());
            status = CacheStatus(response);
        }
    }

    [Fact]
    public async Task A_hung_origin_ends_in_a_gateway_timeout()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/4.m4s");
        var release = new TaskCompletionSource();
        edge.Origin.Answer(path, _ => release.Task);

        using var response = await edge.GetAsync(token, path);
        release.SetResult();

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_dead_origin_ends_in_a_bad_gateway_with_the_cache_still_served()
    {
        var token = EdgeFixture.NewToken();
        var origin = await Origin.StartAsync();
        await using var own = await EdgeProcess.StartAsync(origin.Url);
        using var client = new HttpClient { BaseAddress = own.Address };
        origin.AnswerImmutable(token.Path("720p/0.m4s"), [8]);
        await client.GetByteArrayAsync($"/{token}{token.Path("720p/0.m4s")}");
        await origin.DisposeAsync();

        Assert.Equal([8], await client.GetByteArrayAsync($"/{token}{token.Path("720p/0.m4s")}"));
        using var unseen = await client.GetAsync($"/{token}{token.Path("720p/1.m4s")}");
        Assert.Equal(HttpStatusCode.BadGateway, unseen.StatusCode);
    }

    [Fact]
    public async Task Who_asks_only_for_what_is_cached_costs_the_origin_nothing()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/6.m4s");
        edge.Origin.AnswerImmutable(path, [1]);

        Assert.Equal(HttpStatusCode.GatewayTimeout, await OnlyIfCachedAsync(token, path));
        Assert.Equal(0, edge.Origin.CountOf(path));

        await edge.Client.GetByteArrayAsync($"/{token}{path}");
        Assert.Equal(HttpStatusCode.OK, await OnlyIfCachedAsync(token, path));
    }

    private async Task<HttpStatusCode> OnlyIfCachedAsync(Token token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/{token}{path}") { Headers = { CacheControl = new CacheControlHeaderValue { OnlyIfCached = true } } };
        using var response = await edge.Client.SendAsync(request);
        return response.StatusCode;
    }

    private void AnswerGrowing(string path, string body) => edge.Origin.Answer(path, context =>
    {
        context.Response.Headers.CacheControl = "public, max-age=1";
        context.Response.ContentType = "application/vnd.apple.mpegurl";
        return context.Response.WriteAsync(body);
    });

    private static string? CacheStatus(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Cache", out var values) ? values.Single() : null;
}

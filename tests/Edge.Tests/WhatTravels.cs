using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Edge.Tests;

public sealed class WhatTravels(EdgeFixture edge)
{
    [Theory]
    [InlineData("720p/0.m4s", HttpStatusCode.OK)]
    [InlineData("720p/404.m4s", HttpStatusCode.NotFound)]
    [InlineData("720p/", HttpStatusCode.Forbidden)]
    public async Task Any_site_may_read_every_answer_without_credentials(string rest, HttpStatusCode expected)
    {
        var token = EdgeFixture.NewToken();
        edge.Origin.AnswerImmutable(token.Path("720p/0.m4s"), [1]);

        using var response = await edge.GetAsync(token, token.Path(rest));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Content-Range", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_preflight_is_answered_by_the_edge_itself()
    {
        var token = EdgeFixture.NewToken();
        using var request = new HttpRequestMessage(HttpMethod.Options, $"/{token}{token.Path("720p/0.m4s")}")
        {
            Headers = { { "Origin", "https://watch.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "range" } },
        };

        using var response = await edge.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Range", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal("86400", response.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal(0, edge.Origin.CountOf(token.Path("720p/0.m4s")));
    }

    [Fact]
    public async Task Playlists_are_compressed_and_segments_are_not()
    {
        var token = EdgeFixture.NewToken();
        var playlist = string.Concat(Enumerable.Repeat("#EXTINF:4.000,\n../720p/1.m4s\n", 100));
        edge.Origin.AnswerImmutable(token.Path("vod-1/720p.m3u8"), Encoding.UTF8.GetBytes(playlist), "application/vnd.apple.mpegurl");
        edge.Origin.AnswerImmutable(token.Path("720p/1.m4s"), new byte[4000]);

        using var compressed = await SendAcceptingGzipAsync(token, "vod-1/720p.m3u8");
        using var plain = await SendAcceptingGzipAsync(token, "720p/1.m4s");

        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        using var unpacked = new StreamReader(new GZipStream(await compressed.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal(playlist, await unpacked.ReadToEndAsync());
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(4000, plain.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_origin_hears_nothing_of_the_viewer()
    {
        var token = EdgeFixture.NewToken();
        var path = token.Path("720p/5.m4s");
        edge.Origin.Answer(path, context =>
        {
            context.Response.Headers.SetCookie = "a=b";
            return Task.CompletedTask;
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{token}{path}?CMCD=sid")
        {
            Headers = { { "Cookie", "session=1" }, { "Authorization", "Bearer x" }, { "Referer", "https://watch.example" } },
        };

        using var response = await edge.Client.SendAsync(request);

        var seen = edge.Origin.Requests.Single(one => one.Path == "/origin" + path);
        Assert.Empty(seen.Headers.Keys.Intersect(["Cookie", "Authorization", "Referer", "Range", "Accept-Encoding"], StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain(seen.Headers.Values, value => value.Contains(token.ToString(), StringComparison.Ordinal));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_way_to_the_origin_is_kept_open()
    {
        await using var origin = await Origin.StartAsync();
        await using var own = await EdgeProcess.StartAsync(origin.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = own.Address };
        var token = EdgeFixture.NewToken();
        for (var number = 0; number < 20; number++)
        {
            origin.AnswerImmutable(token.Path($"720p/{number}.m4s"), [1]);
            await client.GetByteArrayAsync($"/{token}{token.Path($"720p/{number}.m4s")}");
        }

        // one pool per nginx worker
        Assert.InRange(origin.Requests.Select(request => request.ConnectionId).Distinct().Count(), 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task The_edge_says_that_it_is_alive() => Assert.Equal("ok\n", await edge.Client.GetStringAsync("/edge-health"));

    private Task<HttpResponseMessage> SendAcceptingGzipAsync(Token token, string rest) =>
        edge.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/{token}{token.Path(rest)}") { Headers = { { "Accept-Encoding", "gzip" } } });
}

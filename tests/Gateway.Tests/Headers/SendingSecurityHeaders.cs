using Microsoft.AspNetCore.Http;
using StreamPlatform.Gateway.Headers;

namespace StreamPlatform.Gateway.Tests.Headers;

public sealed class SendingSecurityHeaders(SendingSecurityHeaders.WithEdges app) : IClassFixture<SendingSecurityHeaders.WithEdges>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/assets/app-1.js")]
    [InlineData("/assets/missing.js")]
    [InlineData("/api/nope")]
    [InlineData("/api/catalog/videos")]
    [InlineData("/images/v1/p1/poster.jpg")]
    public async Task Every_answer_has_them(string path)
    {
        await app.WriteSiteAsync("index.html", "<!doctype html>");
        await app.WriteSiteAsync("assets/app-1.js", "1");

        var response = await app.Client.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Contains("camera=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", Directives(response));
    }

    [Fact]
    public async Task The_policy_lets_the_player_reach_the_edges_and_nobody_else()
    {
        var directives = Directives(await app.Client.GetAsync("/"));
        Assert.Contains("connect-src 'self' http://eu.edge.test:8081 https://cdn.stream.test", directives);
        Assert.Contains("media-src 'self' blob: data: http://eu.edge.test:8081 https://cdn.stream.test", directives);
        Assert.Contains("worker-src 'self' blob:", directives);
        Assert.Contains("script-src 'self'", directives);
        Assert.Contains("style-src 'self'", directives);
        Assert.Contains("frame-ancestors 'none'", directives);
        Assert.DoesNotContain(directives, directive => directive.Contains("unsafe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_cannot_loosen_the_policy()
    {
        app.Services["catalog"].Answer = context =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src *";
            return Task.CompletedTask;
        };
        Assert.DoesNotContain("default-src *", Directives(await app.Client.GetAsync("/api/catalog/videos")));
    }

    [Theory]
    [InlineData("edge.test")]
    [InlineData("ftp://edge.test")]
    [InlineData("'unsafe-inline'")]
    public void An_edge_that_is_not_a_web_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => ContentSecurityPolicy.For([address]));

    [Fact]
    public void An_address_is_reduced_to_its_origin_and_stands_once() => Assert.Contains(
        "connect-src 'self' https://a.test;",
        ContentSecurityPolicy.For(["https://a.test/path?x='none'", "https://a.test/"]),
        StringComparison.Ordinal);

    private static string[] Directives(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");

    public sealed class WithEdges : GatewayApp
    {
        public WithEdges()
        {
            Settings["services:edge-eu:http:0"] = "http://eu.edge.test:8081";
            Settings["Gateway:EdgeAddresses:0"] = "https://cdn.stream.test";
        }
    }
}

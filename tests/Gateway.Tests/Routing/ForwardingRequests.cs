using System.Net;

namespace StreamPlatform.Gateway.Tests.Routing;

public sealed class ForwardingRequests(GatewayApp app) : IClassFixture<GatewayApp>
{
    [Theory]
    [InlineData("/api/auth/sign-in", "identity")]
    [InlineData("/.well-known/jwks.json", "identity")]
    [InlineData("/api/catalog/videos", "catalog")]
    [InlineData("/api/catalog/channels/a%20b", "catalog")]
    [InlineData("/api/studio/uploads", "studio")]
    [InlineData("/api/studio/uploads/sabc", "studio")]
    [InlineData("/api/streaming/videos/v1/sessions", "streaming")]
    [InlineData("/api/search", "search")]
    [InlineData("/api/viewing/heartbeats", "analytics")]
    [InlineData("/api/payments/webhooks/stripe", "payments")]
    [InlineData("/api/search/suggest", "search")]
    [InlineData("/api/recommendations/home", "recommendations")]
    [InlineData("/api/notifications", "notifications")]
    [InlineData("/api/notifications/stream", "notifications")]
    [InlineData("/images/v1/p1/poster.jpg", "streaming")]
    [InlineData("/api/thumbnails/videos/v1/poster", "thumbnails")]
    public async Task Each_public_path_goes_to_its_service_unchanged(string path, string service)
    {
        var mark = $"{path}?mark={Guid.NewGuid():N}&a=%C3%BC";
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(mark)).StatusCode);
        Assert.Equal([service], app.Services.Where(s => s.Value.Arrivals.Any(arrival => arrival.Target == mark)).Select(s => s.Key));
    }

    [Theory]
    [InlineData("/origin/m/v1/p1/720p/0.m4s")]
    [InlineData("/internal/videos/v1")]
    [InlineData("/internal/feed/videos")]
    [InlineData("/api/nope")]
    [InlineData("/api")]
    [InlineData("/api/studio/videos")]
    [InlineData("/api/catalogue/videos")]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/ORIGIN/m/v1")]
    public async Task Nothing_else_leads_inside(string path)
    {
        var response = await app.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("not-found", await response.ProblemAsync());
    }

    [Theory]
    [InlineData("/images/../origin/m/v1")]
    [InlineData("/images/%2e%2e/origin/m/v1")]
    [InlineData("/images/..%2forigin/m/v1")]
    [InlineData("/images/..%5corigin/m/v1")]
    [InlineData("/images//../../origin/m/v1")]
    public async Task No_spelling_of_a_path_reaches_the_origin(string path)
    {
        var address = new Uri(app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        await app.Client.GetAsync(address);
        Assert.DoesNotContain(app.Services["streaming"].Arrivals, arrival => !arrival.Target.StartsWith("/images/", StringComparison.Ordinal) &&
            !arrival.Target.StartsWith("/api/streaming/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_client_says_about_itself_is_replaced_by_what_is_true()
    {
        var arrival = await SendAsync(app, "/api/auth/me", ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "evil.test"), ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Prefix", "/x"), ("Forwarded", "for=203.0.113.9"), ("X-Real-IP", "203.0.113.9"), ("X-Original-Host", "evil.test"));

        Assert.Contains(arrival.Headers["X-Forwarded-For"], new[] { "127.0.0.1", "::1", "::ffff:127.0.0.1" });
        Assert.Equal(app.Client.BaseAddress!.Authority, arrival.Headers["X-Forwarded-Host"]);
        Assert.Equal("http", arrival.Headers["X-Forwarded-Proto"]);
        Assert.Empty(arrival.Headers.Keys.Intersect(["X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Original-Host"], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_trace_goes_through_and_its_id_comes_back()
    {
        var mark = $"/api/catalog/videos?mark={Guid.NewGuid():N}";
        var response = await app.Client.GetAsync(mark);
        var traceId = response.Headers.GetValues("X-Trace-Id").Single();
        var arrival = app.Services["catalog"].Arrivals.Single(a => a.Target == mark);
        Assert.Equal(traceId, arrival.Headers["traceparent"].Split('-')[1]);
    }

    [Fact]
    public async Task Nobody_learns_what_software_answers() =>
        Assert.False((await app.Client.GetAsync("/api/catalog/videos")).Headers.Contains("Server"));

    internal static async Task<Upstream.Arrival> SendAsync(GatewayApp app, string path, params (string Name, string Value)[] headers)
    {
        var mark = $"{path}?mark={Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(HttpMethod.Get, mark);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        (await app.Client.SendAsync(request)).EnsureSuccessStatusCode();
        return app.Services["identity"].Arrivals.Single(arrival => arrival.Target == mark);
    }
}

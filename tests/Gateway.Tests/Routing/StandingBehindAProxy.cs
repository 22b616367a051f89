namespace StreamPlatform.Gateway.Tests.Routing;

public sealed class StandingBehindAProxy(StandingBehindAProxy.Trusting app) : IClassFixture<StandingBehindAProxy.Trusting>
{
    [Fact]
    public async Task A_trusted_proxy_is_believed_for_one_hop()
    {
        var arrival = await ForwardingRequests.SendAsync(
            app, "/api/auth/me", ("X-Forwarded-For", "198.51.100.1, 203.0.113.9"), ("X-Forwarded-Host", "www.stream.test"), ("X-Forwarded-Proto", "https"));
        Assert.Equal("203.0.113.9", arrival.Headers["X-Forwarded-For"]);
        Assert.Equal("www.stream.test", arrival.Headers["X-Forwarded-Host"]);
        Assert.Equal("https", arrival.Headers["X-Forwarded-Proto"]);
    }

    public sealed class Trusting : GatewayApp
    {
        public Trusting()
        {
            Settings["Gateway:TrustedProxies:0"] = "127.0.0.0/8";
            Settings["Gateway:TrustedProxies:1"] = "::1/128";
        }
    }
}

using System.Net;
using StreamPlatform.Identity.Limits;

namespace StreamPlatform.Identity.Tests.Limits;

public sealed class LimitingClients(LimitingClients.Strict app) : IClassFixture<LimitingClients.Strict>
{
    [Fact]
    public async Task Registering_too_often_from_one_address_is_refused_with_the_time_to_wait()
    {
        var browser = app.NewBrowser();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.RegisterAsync("nonsense")).StatusCode);
        }

        var response = await browser.RegisterAsync("nonsense");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("too-many-requests", await response.ProblemAsync());
        Assert.True(response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.NewBrowser().RegisterAsync("nonsense")).StatusCode);
    }

    [Theory]
    [InlineData("POST", "/api/auth/sign-in")]
    [InlineData("POST", "/api/auth/refresh")]
    [InlineData("POST", "/api/auth/sign-out")]
    [InlineData("POST", "/api/auth/creator")]
    [InlineData("POST", "/api/auth/password-reset")]
    [InlineData("POST", "/api/auth/password-reset/complete")]
    [InlineData("POST", "/api/auth/verification")]
    [InlineData("POST", "/api/auth/verification/complete")]
    [InlineData("GET", "/api/auth/me")]
    [InlineData("GET", "/api/auth/sessions")]
    [InlineData("DELETE", "/api/auth/sessions/9f0c2c0e-1c55-4c43-8f0f-6a9c7f0d2b11")]
    public async Task Every_route_has_a_limit(string method, string path)
    {
        var browser = await app.RegisterAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await browser.SendAsync(new HttpMethod(method), path, method == "POST" ? new { } : null)).StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses.Take(3));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void A_line_is_an_IPv4_address_or_an_IPv6_network(string address, string network) =>
        Assert.Equal(network, ClientNetwork.Of(IPAddress.Parse(address)));

    public sealed class Strict : IdentityApp
    {
        public Strict(Postgres postgres)
            : base(postgres)
        {
            foreach (var limit in new[] { "RegisterLimit", "SignInLimit", "SessionLimit", "MailLimit" })
            {
                Settings[$"Identity:{limit}:Burst"] = "3";
                Settings[$"Identity:{limit}:PerMinute"] = "1";
            }
        }
    }
}

using System.Net;

namespace StreamPlatform.Identity.Tests.Sessions;

public sealed class CheckingTheOrigin(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Theory]
    [InlineData("https://evil.test")]
    [InlineData("http://stream.test")]
    [InlineData("https://stream.test:8443")]
    [InlineData("https://stream.test.evil.test")]
    [InlineData("https://sub.stream.test")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_cookie_from_another_origin_is_not_used(string? origin)
    {
        var browser = await app.RegisterAsync();
        browser.Origin = origin;

        foreach (var path in new[] { "/api/auth/refresh", "/api/auth/sign-out" })
        {
            var response = await browser.PostAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("foreign-origin", await response.ProblemAsync());
        }

        browser.Origin = "https://stream.test";
        (await browser.RefreshAsync()).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Another_site_cannot_sign_its_visitors_in()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var visitor = app.NewBrowser();
        visitor.Origin = "https://evil.test";
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SignInAsync(email)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.RegisterAsync(IdentityApp.NewEmail())).StatusCode);
    }

    [Fact]
    public async Task A_client_that_is_no_browser_signs_in_without_an_origin()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var script = app.NewBrowser();
        script.Origin = null;
        Assert.Equal(HttpStatusCode.OK, (await script.SignInAsync(email)).StatusCode);
    }
}

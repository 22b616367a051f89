using System.Net;

namespace StreamPlatform.Identity.Tests.Sessions;

public sealed class SigningOut(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task The_family_ends_and_the_cookie_goes()
    {
        var browser = await app.RegisterAsync();
        var cookie = browser.Cookie;

        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/api/auth/sign-out")).StatusCode);

        Assert.Null(browser.Cookie);
        browser.Cookie = cookie;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task The_access_token_does_not_open_the_account_any_more()
    {
        var browser = await app.RegisterAsync();
        await browser.PostAsync("/api/auth/sign-out");
        var response = await browser.GetAsync("/api/auth/me");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("session-over", await response.ProblemAsync());
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_signed_out() =>
        Assert.Equal(HttpStatusCode.NoContent, (await app.NewBrowser().PostAsync("/api/auth/sign-out")).StatusCode);
}

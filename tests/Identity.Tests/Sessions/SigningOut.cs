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
    public async Task What_is_watched_with_the_session_is_told_to_end()
    {
        var browser = await app.RegisterAsync();
        var id = (await browser.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>();

        await browser.PostAsync("/api/auth/sign-out");

        var told = await app.QueryAsync<string>(
            "select convert_from(body, 'UTF8') from outbox_message where type = 'SignInEnded' and convert_from(body, 'UTF8') like @like", new { like = $"%{id}%" });
        var session = await app.QueryAsync<Guid>("select id from session where user_id = @id", new { id });
        Assert.Contains($"\"signInId\":\"{session}\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_signed_out() =>
        Assert.Equal(HttpStatusCode.NoContent, (await app.NewBrowser().PostAsync("/api/auth/sign-out")).StatusCode);
}

using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;

namespace StreamPlatform.Identity.Tests.Accounts;

public sealed class BecomingACreator(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task The_answer_brings_a_token_of_the_same_session_with_the_new_role()
    {
        var browser = await app.RegisterAsync();
        var before = new JsonWebToken(browser.AccessToken);

        (await browser.PostAsync("/api/auth/creator")).EnsureSuccessStatusCode();

        var after = new JsonWebToken(browser.AccessToken);
        Assert.Equal(["viewer", "creator"], after.Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value));
        Assert.Equal(before.GetClaim("sid").Value, after.GetClaim("sid").Value);
    }

    [Fact]
    public async Task The_role_is_there_once_however_often_it_is_asked_for_and_stays()
    {
        var browser = await app.RegisterAsync();
        await browser.PostAsync("/api/auth/creator");
        await browser.PostAsync("/api/auth/creator");
        var session = await (await browser.RefreshAsync()).JsonAsync();
        Assert.Equal("""["viewer","creator"]""", session["user"]!["roles"]!.ToJsonString());
    }

    [Fact]
    public async Task It_takes_an_access_token() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.NewBrowser().PostAsync("/api/auth/creator")).StatusCode);
}

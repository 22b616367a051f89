using System.Net;

namespace StreamPlatform.Identity.Tests.Links;

public sealed class VerifyingAddresses(IdentityApp app) : IClassFixture<IdentityApp>
{
    private const string Page = "verify-email";

    [Fact]
    public async Task Who_registers_gets_a_link_and_the_link_shows_that_the_address_is_theirs()
    {
        var email = IdentityApp.NewEmail();
        var browser = await app.RegisterAsync(email);
        Assert.False((await browser.GetJsonAsync("/api/auth/me"))["emailVerified"]!.GetValue<bool>());
        await app.SendMailsAsync();

        var answer = await app.NewBrowser().PostAsync("/api/auth/verification/complete", new { token = app.Posts.TokenTo(email, Page) });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.True((await browser.GetJsonAsync("/api/auth/me"))["emailVerified"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/api/auth/verification")).StatusCode);
    }

    [Fact]
    public async Task Other_rooms_are_told_an_address_only_when_it_is_known_to_be_its_users()
    {
        var email = IdentityApp.NewEmail();
        var browser = await app.RegisterAsync(email);
        var path = $"/internal/accounts/{(await browser.GetJsonAsync("/api/auth/me"))["id"]}/address";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
        await app.SendMailsAsync();
        await browser.PostAsync("/api/auth/verification/complete", new { token = app.Posts.TokenTo(email, Page) });

        Assert.Equal(email, (await browser.GetJsonAsync(path))["email"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/internal/accounts/nobody/address")).StatusCode);
    }
}

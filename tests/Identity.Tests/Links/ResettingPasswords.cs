using System.Net;
using System.Text;

namespace StreamPlatform.Identity.Tests.Links;

public sealed class ResettingPasswords(IdentityApp app) : IClassFixture<IdentityApp>
{
    private const string Page = "reset-password";
    private const string NewPassword = "eleven careful otters";

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_ends_every_session()
    {
        var email = IdentityApp.NewEmail();
        var phone = await app.RegisterAsync(email);
        var other = app.NewBrowser();
        await other.SignInAsync(email);
        var token = await TokenAsync(email);

        Assert.Equal(HttpStatusCode.NoContent, (await CompleteAsync(token)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.RefreshAsync()).StatusCode);
        Assert.Equal("wrong-credentials", await (await app.NewBrowser().SignInAsync(email)).ProblemAsync());
        var again = app.NewBrowser();
        (await again.SignInAsync(email, NewPassword)).EnsureSuccessStatusCode();
        Assert.True((await again.GetJsonAsync("/api/auth/me"))["emailVerified"]!.GetValue<bool>());
        var user = (await again.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>();
        Assert.Equal(2, await app.QueryAsync<int>(
            "select count(*)::int from outbox_message where type = 'SignInEnded' and convert_from(body, 'UTF8') like @like", new { like = $"%{user}%" }));
    }

    [Fact]
    public async Task A_password_that_is_not_accepted_does_not_use_up_the_link()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var token = await TokenAsync(email);
        Assert.Equal("weak-password", await (await CompleteAsync(token, "password1")).ProblemAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await CompleteAsync(token)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_answered_like_any_other_and_leaves_the_same_trace()
    {
        var (known, unknown) = (IdentityApp.NewEmail(), IdentityApp.NewEmail());
        await app.RegisterAsync(known);
        var (toKnown, toUnknown) = (await AskAsync(known), await AskAsync(unknown));

        Assert.Equal((HttpStatusCode.Accepted, ""), (toKnown.StatusCode, await toKnown.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Accepted, ""), (toUnknown.StatusCode, await toUnknown.Content.ReadAsStringAsync()));
        Assert.Equal(2, await app.QueryAsync<int>(
            "select count(*)::int from link_request where purpose = 'password-reset' and email = any (@both)", new { both = new[] { known, unknown } }));
        await app.SendMailsAsync();
        Assert.Empty(app.Posts.To(unknown));
        Assert.Equal(2, await app.QueryAsync<int>(
            "select count(*)::int from link_request where purpose = 'password-reset' and email = any (@both) and sent_at is not null", new { both = new[] { known, unknown } }));
    }

    [Fact]
    public async Task A_link_of_one_sort_is_no_good_for_the_other_and_none_can_be_made_up()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        await app.SendMailsAsync();
        var verification = app.Posts.TokenTo(email, "verify-email");
        foreach (var token in new[] { verification, verification[..^4] + "AAAA", "", "x.y", null })
        {
            Assert.Equal("link-over", await (await CompleteAsync(token)).ProblemAsync());
        }
    }

    [Fact]
    public async Task No_link_can_be_read_from_the_database()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var token = await TokenAsync(email);
        var secret = token.Split('.')[1];

        var rows = await app.QueryAsync<string>("select (select string_agg(t::text, '') from link_ticket t) || (select string_agg(r::text, '') from link_request r)");

        Assert.DoesNotContain(secret, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_ask()
    {
        var browser = app.NewBrowser();
        browser.Origin = "https://evil.test";
        Assert.Equal("foreign-origin", await (await browser.PostAsync("/api/auth/password-reset", new { email = IdentityApp.NewEmail() })).ProblemAsync());
    }

    private Task<HttpResponseMessage> AskAsync(string email) => app.NewBrowser().PostAsync("/api/auth/password-reset", new { email });

    private Task<HttpResponseMessage> CompleteAsync(string? token, string password = NewPassword) =>
        app.NewBrowser().PostAsync("/api/auth/password-reset/complete", new { token, password });

    private async Task<string> TokenAsync(string email)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await AskAsync(email)).StatusCode);
        await app.SendMailsAsync();
        return app.Posts.TokenTo(email, Page);
    }
}

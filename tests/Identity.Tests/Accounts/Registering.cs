using System.Net;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Tests.Accounts;

public sealed class Registering(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Registering_signs_in_as_a_viewer_and_sets_the_cookie()
    {
        var browser = app.NewBrowser();
        var email = IdentityApp.NewEmail();

        var response = await browser.RegisterAsync(email, " Anna ");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var session = await response.JsonAsync();
        Assert.True(UserId.TryParse(session["user"]!["id"]!.GetValue<string>(), out var user));
        Assert.Equal("eu", user.Region);
        Assert.Equal(email, session["user"]!["email"]!.GetValue<string>());
        Assert.Equal("Anna", session["user"]!["displayName"]!.GetValue<string>());
        Assert.Equal("""["viewer"]""", session["user"]!["roles"]!.ToJsonString());
        Assert.Equal(
            ["httponly", "max-age=1209600", "path=/", "samesite=strict", "secure"],
            browser.SetCookie!.Split("; ").Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(email, (await browser.GetJsonAsync("/api/auth/me"))["email"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_event_is_in_the_outbox_and_holds_no_address()
    {
        var browser = await app.RegisterAsync(displayName: "Zacharias Outbox");
        var id = (await browser.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>();

        var body = await app.QueryAsync<string>(
            "select convert_from(body, 'UTF8') from outbox_message where type = 'UserRegistered' and convert_from(body, 'UTF8') like @like",
            new { like = $"%{id}%" });

        Assert.Contains("Zacharias Outbox", body, StringComparison.Ordinal);
        Assert.DoesNotContain("@", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_belongs_to_one_account_however_it_is_spelled()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);

        var response = await app.NewBrowser().RegisterAsync(email.ToUpperInvariant());

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("email-taken", await response.ProblemAsync());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Of_many_who_register_the_same_address_at_once_one_gets_it()
    {
        var email = IdentityApp.NewEmail();
        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.NewBrowser().RegisterAsync(email)));
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(5, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task An_address_whose_registration_broke_off_halfway_is_still_free()
    {
        var email = IdentityApp.NewEmail();
        var reserved = UserId.New("eu");
        await app.QueryAsync<int>(
            "insert into email_directory (email_hash, user_id) values (sha256(@email::bytea), @user)", new { email, user = reserved.Value });

        var browser = await app.RegisterAsync(email);

        Assert.Equal(reserved.Value, (await browser.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("nobody", "Anna", Browser.Password, "invalid-email")]
    [InlineData("someone@example.org", " ", Browser.Password, "invalid-display-name")]
    [InlineData("someone@example.org", "line\nbreak", Browser.Password, "invalid-display-name")]
    [InlineData("someone@example.org", "Anna", "password1", "weak-password")]
    public async Task What_cannot_be_accepted_is_named(string email, string displayName, string password, string problem)
    {
        var response = await app.NewBrowser().RegisterAsync(email, displayName, password);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(problem, await response.ProblemAsync());
    }

    [Fact]
    public async Task Passwords_and_refresh_tokens_are_nowhere_in_the_database()
    {
        var browser = await app.RegisterAsync();
        var id = (await browser.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>();
        var rows = await app.QueryAsync<string>(
            """
            select (select string_agg(a::text, '') from account a where id = @id) ||
                (select string_agg(t::text, '') from refresh_token t join session s on s.id = t.session_id where s.user_id = @id)
            """,
            new { id });
        Assert.DoesNotContain(Browser.Password, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookie!.Split('.')[1], rows, StringComparison.Ordinal);
    }
}

using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity.Tests.Sessions;

public sealed class SigningIn(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task The_right_password_begins_a_new_session()
    {
        var email = IdentityApp.NewEmail();
        var first = await app.RegisterAsync(email);
        var second = app.NewBrowser();

        var response = await second.SignInAsync(email.ToUpperInvariant());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(first.Cookie, second.Cookie);
        Assert.Equal(2, (await second.GetJsonAsync("/api/auth/sessions"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_has_an_account()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);

        var wrong = await app.NewBrowser().SignInAsync(email, "not the password");
        var unknown = await app.NewBrowser().SignInAsync(IdentityApp.NewEmail(), "not the password");

        Assert.Equal(await ComparableAsync(wrong), await ComparableAsync(unknown));
        Assert.Equal("wrong-credentials", await unknown.ProblemAsync());
    }

    [Fact]
    public async Task Failures_are_counted_for_addresses_without_an_account_too()
    {
        var guesser = app.NewBrowser();
        var email = IdentityApp.NewEmail();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync(email, "not the password")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SignInAsync(email, "not the password")).StatusCode);
    }

    [Fact]
    public async Task A_weaker_hash_is_renewed_at_the_next_sign_in()
    {
        var email = IdentityApp.NewEmail();
        var browser = await app.RegisterAsync(email);
        var id = (await browser.GetJsonAsync("/api/auth/me"))["id"]!.GetValue<string>();
        var weak = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }))
            .HashPassword(new object(), Browser.Password);
        await app.QueryAsync<int>("update account set password_hash = @weak where id = @id", new { weak, id });

        (await app.NewBrowser().SignInAsync(email)).EnsureSuccessStatusCode();

        Assert.NotEqual(weak, await app.QueryAsync<string>("select password_hash from account where id = @id", new { id }));
        (await app.NewBrowser().SignInAsync(email)).EnsureSuccessStatusCode();
    }

    private static async Task<string> ComparableAsync(HttpResponseMessage response)
    {
        var body = await response.JsonAsync();
        body.AsObject().Remove("traceId");
        return $"{response.StatusCode} {string.Join(',', response.Headers.Select(header => header.Key))} {body.ToJsonString()}";
    }
}

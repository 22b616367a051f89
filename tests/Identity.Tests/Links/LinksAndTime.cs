using System.Net;

namespace StreamPlatform.Identity.Tests.Links;

// Nobody signs in here: access tokens are judged by the clock of the machine.
public sealed class LinksAndTime(IdentityApp app) : IClassFixture<IdentityApp>
{
    private const string Page = "reset-password";
    private const string NewPassword = "eleven careful otters";

    [Fact]
    public async Task Asking_again_and_again_is_one_mail_until_a_while_has_passed()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var before = await TokenAsync(email);
        Assert.Equal(before, await TokenAsync(email));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(before, await TokenAsync(email));
    }

    [Fact]
    public async Task A_link_is_good_once_and_so_is_each_that_was_sent_before_it()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var first = await TokenAsync(email);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await TokenAsync(email);
        Assert.NotEqual(first, second);

        var both = await Task.WhenAll(CompleteAsync(second), CompleteAsync(second));

        Assert.Single(both, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal("link-over", await (await CompleteAsync(first)).ProblemAsync());
    }

    [Fact]
    public async Task A_link_is_over_after_half_an_hour()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var token = await TokenAsync(email);
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("link-over", await (await CompleteAsync(token)).ProblemAsync());
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_is_sent_later()
    {
        var email = IdentityApp.NewEmail();
        app.Posts.IsAway = true;
        await app.RegisterAsync(email);
        await app.SendMailsAsync();
        app.Posts.IsAway = false;
        Assert.Empty(app.Posts.To(email));

        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.SendMailsAsync();
        Assert.Single(app.Posts.To(email));
    }

    private Task<HttpResponseMessage> AskAsync(string email) => app.NewBrowser().PostAsync("/api/auth/password-reset", new { email });

    private Task<HttpResponseMessage> CompleteAsync(string token) =>
        app.NewBrowser().PostAsync("/api/auth/password-reset/complete", new { token, password = NewPassword });

    private async Task<string> TokenAsync(string email)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await AskAsync(email)).StatusCode);
        await app.SendMailsAsync();
        return app.Posts.TokenTo(email, Page);
    }
}

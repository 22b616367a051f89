namespace StreamPlatform.Identity.Tests.Links;

public sealed class WithoutMail(WithoutMail.Silent app) : IClassFixture<WithoutMail.Silent>
{
    [Fact]
    public async Task An_installation_without_a_mail_server_says_so()
    {
        var browser = await app.RegisterAsync();
        Assert.Equal("no-mail", await (await browser.PostAsync("/api/auth/password-reset", new { email = IdentityApp.NewEmail() })).ProblemAsync());
        Assert.Equal("no-mail", await (await browser.PostAsync("/api/auth/verification")).ProblemAsync());
        Assert.Equal(0, await app.QueryAsync<int>("select count(*)::int from link_request"));
    }

    public sealed class Silent : IdentityApp
    {
        public Silent(Postgres postgres)
            : base(postgres) => Settings["ConnectionStrings:smtp"] = "";
    }
}

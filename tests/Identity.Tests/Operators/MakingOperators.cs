using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Identity.Operators;

namespace StreamPlatform.Identity.Tests.Operators;

public sealed class MakingOperators(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task The_command_gives_the_role_to_an_account_and_takes_it_back()
    {
        var email = IdentityApp.NewEmail();
        var browser = await app.RegisterAsync(email);

        Assert.True(await ApplyAsync("--grant-operator", email.ToUpperInvariant()));
        Assert.True(await ApplyAsync("--grant-operator", email));
        Assert.Equal("""["viewer","operator"]""", await RolesAsync(browser));

        Assert.True(await ApplyAsync("--revoke-operator", email));
        Assert.Equal("""["viewer"]""", await RolesAsync(browser));
    }

    [Theory]
    [InlineData("nobody@example.org")]
    [InlineData("no address")]
    public async Task An_address_without_an_account_is_refused_so_that_nobody_can_register_into_the_role(string email) =>
        Assert.False(await ApplyAsync("--grant-operator", email));

    [Fact]
    public async Task Nobody_becomes_one_over_the_network()
    {
        var browser = await app.RegisterAsync();
        using var asked = await browser.PostAsync("/api/auth/operator");

        Assert.Equal(404, (int)asked.StatusCode);
        Assert.Equal("""["viewer"]""", await RolesAsync(browser));
    }

    [Theory]
    [InlineData("StreamPlatform.Identity.dll", null)]
    [InlineData("StreamPlatform.Identity.dll --migrate", null)]
    [InlineData("StreamPlatform.Identity.dll --grant-operator", null)]
    [InlineData("StreamPlatform.Identity.dll --grant-operator a@b.org", "grant a@b.org")]
    [InlineData("StreamPlatform.Identity.dll --migrate --revoke-operator a@b.org", "revoke a@b.org")]
    public void The_command_line_says_what_to_do(string line, string? expected)
    {
        var change = OperatorChange.Of(line.Split(' '));

        Assert.Equal(expected, change is null ? null : $"{(change.Grant ? "grant" : "revoke")} {change.Email}");
    }

    private static async Task<string> RolesAsync(Browser browser) => (await (await browser.RefreshAsync()).JsonAsync())["user"]!["roles"]!.ToJsonString();

    private Task<bool> ApplyAsync(string act, string email) =>
        app.Services.GetServices<IHostedService>().OfType<ChangeOperator>().Single().ApplyAsync(OperatorChange.Of([act, email])!, CancellationToken.None);
}

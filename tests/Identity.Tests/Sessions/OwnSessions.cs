using System.Net;

namespace StreamPlatform.Identity.Tests.Sessions;

public sealed class OwnSessions(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task The_list_names_each_browser_and_marks_this_one()
    {
        var email = IdentityApp.NewEmail();
        await app.RegisterAsync(email);
        var phone = app.NewBrowser();
        phone.UserAgent = "Phone/2.0";
        await phone.SignInAsync(email);

        var items = (await phone.GetJsonAsync("/api/auth/sessions"))["items"]!.AsArray();

        Assert.Equal(
            [("Phone/2.0", true), ("Test/1.0", false)],
            items.Select(item => (item!["userAgent"]!.GetValue<string>(), item["isCurrent"]!.GetValue<bool>())).Order());
    }

    [Fact]
    public async Task Ending_another_session_kills_its_family_only()
    {
        var email = IdentityApp.NewEmail();
        var lost = await app.RegisterAsync(email);
        var kept = app.NewBrowser();
        await kept.SignInAsync(email);
        var id = await OtherSessionOf(kept);

        Assert.Equal(HttpStatusCode.NoContent, (await kept.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{id}")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await lost.RefreshAsync()).StatusCode);
        (await kept.RefreshAsync()).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await kept.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{id}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var anna = await app.RegisterAsync();
        var berta = await app.RegisterAsync();
        var id = (await anna.GetJsonAsync("/api/auth/sessions"))["items"]![0]!["id"]!.GetValue<string>();

        var response = await berta.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{id}");

        Assert.Equal("session-not-found", await response.ProblemAsync());
        (await anna.RefreshAsync()).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Ending_the_own_session_takes_the_cookie()
    {
        var browser = await app.RegisterAsync();
        var id = (await browser.GetJsonAsync("/api/auth/sessions"))["items"]![0]!["id"]!.GetValue<string>();
        await browser.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{id}");
        Assert.Null(browser.Cookie);
    }

    private static async Task<string> OtherSessionOf(Browser browser) =>
        (await browser.GetJsonAsync("/api/auth/sessions"))["items"]!.AsArray()
            .Single(item => !item!["isCurrent"]!.GetValue<bool>())!["id"]!.GetValue<string>();
}

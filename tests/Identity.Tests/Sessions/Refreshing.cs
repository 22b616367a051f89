using System.Net;

namespace StreamPlatform.Identity.Tests.Sessions;

// Each test moves the clock, so each has an Identity of its own.
public sealed class Refreshing(Postgres postgres) : IAsyncLifetime
{
    private readonly IdentityApp _app = new(postgres);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_use_brings_another_cookie_and_another_access_token()
    {
        var browser = await _app.RegisterAsync();
        var (cookie, token) = (browser.Cookie, browser.AccessToken);

        (await browser.RefreshAsync()).EnsureSuccessStatusCode();

        Assert.NotEqual(cookie, browser.Cookie);
        Assert.NotEqual(token, browser.AccessToken);
        (await browser.RefreshAsync()).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_used_token_that_comes_again_ends_the_whole_family()
    {
        var browser = await _app.RegisterAsync();
        var stolen = browser.Cookie;
        (await browser.RefreshAsync()).EnsureSuccessStatusCode();
        _app.Clock.Advance(TimeSpan.FromSeconds(11));

        var thief = _app.NewBrowser();
        thief.Cookie = stolen;
        var response = await thief.RefreshAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("session-over", await response.ProblemAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task Two_tabs_that_send_the_same_cookie_at_once_both_stay_signed_in()
    {
        var first = await _app.RegisterAsync();
        var second = _app.NewBrowser();
        second.Cookie = first.Cookie;

        var responses = await Task.WhenAll(first.RefreshAsync(), second.RefreshAsync());

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));

        // one jar: the cookie that was set last is the one that is used
        (await second.RefreshAsync()).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_thief_within_the_grace_is_found_out_at_the_next_use()
    {
        var browser = await _app.RegisterAsync();
        var thief = _app.NewBrowser();
        thief.Cookie = browser.Cookie;
        (await browser.RefreshAsync()).EnsureSuccessStatusCode();
        (await thief.RefreshAsync()).EnsureSuccessStatusCode();
        _app.Clock.Advance(TimeSpan.FromMinutes(9));

        (await thief.RefreshAsync()).EnsureSuccessStatusCode();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task A_session_that_is_not_used_for_fourteen_days_is_over()
    {
        var browser = await _app.RegisterAsync();
        _app.Clock.Advance(TimeSpan.FromDays(13.9));
        (await browser.RefreshAsync()).EnsureSuccessStatusCode();
        _app.Clock.Advance(TimeSpan.FromDays(14.1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task A_session_is_over_after_ninety_days_however_much_it_is_used()
    {
        var browser = await _app.RegisterAsync();
        for (var day = 0; day < 80; day += 10)
        {
            _app.Clock.Advance(TimeSpan.FromDays(10));
            (await browser.RefreshAsync()).EnsureSuccessStatusCode();
        }

        _app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task A_cookie_never_outlives_the_session()
    {
        var browser = await _app.RegisterAsync();
        for (var day = 0; day < 88; day += 11)
        {
            _app.Clock.Advance(TimeSpan.FromDays(11));
            (await browser.RefreshAsync()).EnsureSuccessStatusCode();
        }

        Assert.Contains("max-age=172800;", browser.SetCookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eu-000-aaaaaaaaaaaaaaaa.AAAA")]
    public async Task A_cookie_that_was_never_given_out_signs_nobody_in(string? cookie)
    {
        var browser = _app.NewBrowser();
        browser.Cookie = cookie;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_not_found_under_ones_own_name()
    {
        var anna = await _app.RegisterAsync();
        var berta = await _app.RegisterAsync();
        berta.Cookie = $"{berta.Cookie!.Split('.')[0]}.{anna.Cookie!.Split('.')[1]}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await berta.RefreshAsync()).StatusCode);
    }
}

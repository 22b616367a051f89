using System.Net;
using StreamPlatform.Identity.SignInDelays;

namespace StreamPlatform.Identity.Tests.SignInDelays;

public sealed class DelayingGuesses(Postgres postgres) : IAsyncLifetime
{
    private readonly IdentityApp _app = new(postgres);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task After_five_failures_even_the_right_password_has_to_wait_for_the_time_that_is_told()
    {
        var (email, browser) = await AfterFailuresAsync(5);

        var response = await browser.SignInAsync(email);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("too-many-failures", await response.ProblemAsync());
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);

        _app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task Asking_during_the_pause_does_not_make_it_longer()
    {
        var (email, browser) = await AfterFailuresAsync(5);
        await browser.SignInAsync(email);
        await browser.SignInAsync(email);
        _app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task The_owner_at_another_address_does_not_wait()
    {
        var (email, _) = await AfterFailuresAsync(7);
        Assert.Equal(HttpStatusCode.OK, (await _app.NewBrowser().SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task A_success_forgets_the_failures()
    {
        var (email, browser) = await AfterFailuresAsync(4);
        (await browser.SignInAsync(email)).EnsureSuccessStatusCode();
        await browser.SignInAsync(email, "not the password");
        (await browser.SignInAsync(email)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_count_survives_a_restart()
    {
        var (email, browser) = await AfterFailuresAsync(5);
        var cookie = browser.Cookie;
        _app.Restart();
        var again = _app.NewBrowser("192.0.2.7");
        again.Cookie = cookie;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await again.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task Guesses_sent_all_at_once_are_counted_too()
    {
        var email = IdentityApp.NewEmail();
        await _app.RegisterAsync(email);
        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _app.NewBrowser("192.0.2.8").SignInAsync(email, "not the password")));
        Assert.Equal(5, responses.Count(response => response.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private async Task<(string Email, Browser Browser)> AfterFailuresAsync(int count)
    {
        var email = IdentityApp.NewEmail();
        await _app.RegisterAsync(email);
        var browser = _app.NewBrowser("192.0.2.7");
        for (var i = 0; i < count; i++)
        {
            await browser.SignInAsync(email, "not the password");
            _app.Clock.Advance(i >= FailureDelays.FreeFailures && i < count - 1 ? FailureDelays.After(i + 1) : TimeSpan.Zero);
        }

        return (email, browser);
    }
}

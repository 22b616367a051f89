using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Identity.Housekeeping;

namespace StreamPlatform.Identity.Tests.Housekeeping;

public sealed class ForgettingWhatIsOver(Postgres postgres) : IAsyncLifetime
{
    private readonly IdentityApp _app = new(postgres);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Expired_tokens_ended_sessions_and_old_failures_go_and_what_lives_stays()
    {
        var over = await _app.RegisterAsync();
        await over.PostAsync("/api/auth/sign-out");
        await over.SignInAsync(IdentityApp.NewEmail(), "not the password");
        await _app.SendMailsAsync();
        _app.Clock.Advance(TimeSpan.FromDays(31));
        var alive = await _app.RegisterAsync();

        await _app.Services.GetServices<IHostedService>().OfType<ForgetExpired>().Single().ForgetAsync(CancellationToken.None);

        Assert.Equal(1, await _app.QueryAsync<int>("select count(*)::int from session"));
        Assert.Equal(1, await _app.QueryAsync<int>("select count(*)::int from refresh_token"));
        Assert.Equal(0, await _app.QueryAsync<int>("select count(*)::int from sign_in_failure"));
        Assert.Equal(0, await _app.QueryAsync<int>("select count(*)::int from link_ticket"));
        Assert.Equal(1, await _app.QueryAsync<int>("select count(*)::int from link_request"));
        Assert.Equal(2, await _app.QueryAsync<int>("select count(*)::int from account"));
        (await alive.RefreshAsync()).EnsureSuccessStatusCode();
    }
}

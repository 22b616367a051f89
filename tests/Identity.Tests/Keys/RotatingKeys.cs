using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using StreamPlatform.Identity.Keys;

namespace StreamPlatform.Identity.Tests.Keys;

public sealed class RotatingKeys(Postgres postgres) : IAsyncLifetime
{
    private readonly IdentityApp _app = new(postgres);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_key_set_holds_public_halves_only_and_may_be_cached()
    {
        var response = await _app.NewBrowser().GetAsync("/.well-known/jwks.json");

        Assert.Equal("public, max-age=300", response.Headers.CacheControl!.ToString());
        var key = Assert.Single((await response.JsonAsync())["keys"]!.AsArray())!.AsObject();
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("ES256", "P-256", "EC", "sig"), ((string)key["alg"]!, (string)key["crv"]!, (string)key["kty"]!, (string)key["use"]!));
    }

    [Fact]
    public async Task A_restart_keeps_the_keys_and_with_them_the_tokens()
    {
        var browser = await _app.RegisterAsync();
        var token = browser.AccessToken;
        var keys = await KeysAsync();

        _app.Restart();

        Assert.Equal(keys, await KeysAsync());
        var again = _app.NewBrowser();
        again.AccessToken = token;
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/api/auth/me")).StatusCode);
    }

    [Fact]
    public async Task The_next_key_is_published_before_it_signs_and_the_old_one_until_its_tokens_are_dead()
    {
        var browser = await _app.RegisterAsync();
        var first = KidOf(browser);

        _app.Clock.Advance(TimeSpan.FromDays(28.5));
        await MaintainAsync();
        var second = Assert.Single(await KeysAsync(), kid => kid != first);
        await SignInAgainAsync(browser);
        Assert.Equal(first, KidOf(browser));

        // no look into the database is needed for the change
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await SignInAgainAsync(browser);
        Assert.Equal(second, KidOf(browser));
        Assert.Contains(first, await KeysAsync());

        await MaintainAsync();
        Assert.Equal([second], await KeysAsync());
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_moment_make_one_key()
    {
        _app.Clock.Advance(TimeSpan.FromDays(28.5));
        var store = _app.Services.GetRequiredService<SigningKeyStore>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.MaintainAsync([], CancellationToken.None)));
        Assert.All(answers, keys => Assert.Equal(2, keys.Count));
        Assert.Single(answers.Select(keys => keys[1].Kid).Distinct());
    }

    [Fact]
    public async Task The_database_never_sees_a_private_key()
    {
        var store = _app.Services.GetRequiredService<SigningKeyStore>();
        var key = (await store.MaintainAsync([], CancellationToken.None)).Single();
        var stored = await _app.QueryAsync<byte[]>("select wrapped_private_key from signing_key");
        Assert.Equal(-1, stored.AsSpan().IndexOf(key.ExportPrivateKey().AsSpan(0, 24)));
    }

    private async Task SignInAgainAsync(Browser browser) =>
        (await browser.SignInAsync((await _app.QueryAsync<string>("select email from account"))!)).EnsureSuccessStatusCode();

    private static string KidOf(Browser browser) => new JsonWebToken(browser.AccessToken).Kid;

    private async Task<List<string>> KeysAsync() =>
        [.. (await _app.NewBrowser().GetJsonAsync("/.well-known/jwks.json"))["keys"]!.AsArray().Select(key => key!["kid"]!.GetValue<string>())];

    private async Task MaintainAsync()
    {
        var ring = _app.Services.GetRequiredService<SigningKeyRing>();
        ring.Replace(await _app.Services.GetRequiredService<SigningKeyStore>().MaintainAsync(ring.All, CancellationToken.None));
    }
}

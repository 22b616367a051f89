using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StreamPlatform.Identity.Keys;

namespace StreamPlatform.Identity.Tests.Tokens;

// Every way in which a token can be not quite right.
public sealed class CheckingAccessTokens(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_token_that_is_right_in_all_points_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await TryAsync(await ForgeAsync(_ => { })));

    [Fact]
    public async Task An_expired_one_is_not() => Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token =>
    {
        token.IssuedAt = token.NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-20);
        token.Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-10);
    })));

    [Fact]
    public async Task One_that_is_not_valid_yet_is_not() => Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token =>
        token.NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5))));

    [Fact]
    public async Task One_for_another_audience_is_not() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.Audience = "somebody-else")));

    [Fact]
    public async Task One_of_another_issuer_is_not() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.Issuer = "somebody-else")));

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    [InlineData("rt+jwt")]
    public async Task One_of_another_type_is_not(string type) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.TokenType = type)));

    [Fact]
    public async Task One_signed_by_an_unknown_key_is_not()
    {
        using var stranger = SigningKey.New(new SigningTerm(default, default, default));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.SigningCredentials = stranger.Credentials)));
    }

    [Fact]
    public async Task One_signed_by_an_unknown_key_under_a_known_name_is_not()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var known = app.Services.GetRequiredService<SigningKeyRing>().Current.Kid;
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.SigningCredentials =
            new SigningCredentials(new ECDsaSecurityKey(stranger) { KeyId = known }, SecurityAlgorithms.EcdsaSha256))));
    }

    [Fact]
    public async Task One_that_names_no_algorithm_is_not()
    {
        var parts = (await ForgeAsync(_ => { })).Split('.');
        var header = Encode($$"""{"alg":"none","typ":"at+jwt"}""");
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync($"{header}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync($"{header}.{parts[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task One_signed_with_the_public_key_as_a_password_is_not()
    {
        var key = app.Services.GetRequiredService<SigningKeyRing>().Current;
        var shared = new SymmetricSecurityKey([.. key.PublicPoint.X!, .. key.PublicPoint.Y!]) { KeyId = key.Kid };
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token =>
            token.SigningCredentials = new SigningCredentials(shared, SecurityAlgorithms.HmacSha256))));
    }

    [Fact]
    public async Task An_altered_one_is_not()
    {
        var parts = (await ForgeAsync(_ => { })).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("viewer", "creator", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync($"{parts[0]}.{Encode(payload)}.{parts[2]}"));
    }

    [Fact]
    public async Task One_without_a_known_session_is_not()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.Claims["sid"] = Guid.NewGuid().ToString())));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(await ForgeAsync(token => token.Claims.Remove("sid"))));
    }

    [Fact]
    public async Task A_refresh_token_is_not()
    {
        var browser = await app.RegisterAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(browser.Cookie!));
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private async Task<string> ForgeAsync(Action<SecurityTokenDescriptor> alter)
    {
        var real = new JsonWebToken((await app.RegisterAsync()).AccessToken);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = real.Issuer,
            Audience = real.Audiences.Single(),
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(10),
            SigningCredentials = app.Services.GetRequiredService<SigningKeyRing>().Current.Credentials,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = real.Subject, ["sid"] = real.GetClaim("sid").Value, ["role"] = (string[])["viewer"],
            },
        };
        alter(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    private async Task<HttpStatusCode> TryAsync(string token)
    {
        var browser = app.NewBrowser();
        browser.AccessToken = token;
        return (await browser.GetAsync("/api/auth/me")).StatusCode;
    }
}

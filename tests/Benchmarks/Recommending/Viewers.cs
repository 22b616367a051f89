using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Benchmarks.Recommending;

/// <summary>Signed-in viewers, and the keys of their tokens where Identity would serve them.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebApplication _app;

    private Viewers(WebApplication app, int count)
    {
        _app = app;
        Ids = [.. Enumerable.Range(0, count).Select(_ => UserId.New("eu").Value)];
    }

    public IReadOnlyList<string> Ids { get; }

    public string KeysAddress => _app.Urls.Single() + "/jwks.json";

    public static async Task<Viewers> StartAsync(int count)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var viewers = new Viewers(app, count);
        app.MapGet("/jwks.json", viewers.Keys);
        await app.StartAsync();
        return viewers;
    }

    public string TokenOf(string userId) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = PlatformTokens.Issuer,
        Audience = PlatformTokens.Audience,
        TokenType = PlatformTokens.Type,
        Subject = new ClaimsIdentity([new Claim(PlatformTokens.UserClaim, userId), new Claim(PlatformTokens.RoleClaim, PlatformRoles.Viewer)]),
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "bench" }, SecurityAlgorithms.EcdsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Keys()
    {
        using var open = ECDsa.Create(_key.ExportParameters(includePrivateParameters: false));
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(open) { KeyId = "bench" });
        return Results.Ok(new { keys = new[] { new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = "bench", use = "sig", alg = "ES256" } } });
    }
}

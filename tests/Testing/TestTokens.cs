using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Testing;

/// <summary>Access tokens as Identity makes them, for rooms that are tested without Identity.</summary>
public sealed class TestTokens : IDisposable
{
    private const string KeyId = "test";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Makes a room trust these tokens. Everything else about its authentication stays as it is.</summary>
    public void TrustedBy(IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = PlatformTokens.Issuer };
            configuration.SigningKeys.Add(SigningKey());
            options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
        });

    /// <summary>The public key as Identity shows it, for a room in a process of its own.</summary>
    public string KeySet()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "EC", crv = "P-256", x = Base64UrlEncoder.Encode(key.Q.X), y = Base64UrlEncoder.Encode(key.Q.Y), kid = KeyId, use = "sig", alg = "ES256" } },
        });
    }

    /// <summary>The session that the tokens of a user belong to.</summary>
    public static string SessionOf(string userId) => $"session-of-{userId}";

    /// <summary>A valid token of a user.</summary>
    public string For(string userId, params string[] roles) => For(userId, TimeSpan.FromMinutes(10), roles);

    /// <summary>A token with a life of its own; a negative one has expired.</summary>
    public string For(string userId, TimeSpan life, params string[] roles)
    {
        var now = TimeProvider.System.GetUtcNow();
        return Make(userId, now.AddMinutes(-30), notBefore: null, now + life, roles);
    }

    /// <summary>A token that was made at a moment by Identity's clock, and is good for the usual ten minutes from then.</summary>
    public string MadeAt(string userId, DateTimeOffset moment, params string[] roles) => Make(userId, moment, moment, moment.AddMinutes(10), roles);

    public void Dispose() => _key.Dispose();

    private ECDsaSecurityKey SigningKey() => new(_key) { KeyId = KeyId };

    private string Make(string userId, DateTimeOffset issuedAt, DateTimeOffset? notBefore, DateTimeOffset expires, string[] roles)
    {
        var claims = new ClaimsIdentity([
            new Claim(PlatformTokens.UserClaim, userId),
            new Claim(PlatformTokens.SessionClaim, SessionOf(userId)),
            .. roles.Append(PlatformRoles.Viewer).Distinct(StringComparer.Ordinal).Select(role => new Claim(PlatformTokens.RoleClaim, role)),
        ]);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlatformTokens.Issuer,
            Audience = PlatformTokens.Audience,
            TokenType = PlatformTokens.Type,
            Subject = claims,
            IssuedAt = issuedAt.UtcDateTime,
            NotBefore = notBefore?.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = new SigningCredentials(SigningKey(), SecurityAlgorithms.EcdsaSha256),
        });
    }
}

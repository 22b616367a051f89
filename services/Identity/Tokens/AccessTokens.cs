using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Keys;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Tokens;

internal sealed record AccessToken(string Text, DateTimeOffset ExpiresAt);

internal sealed class AccessTokens(SigningKeyRing ring, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private readonly JsonWebTokenHandler _handler = new();

    public AccessToken Issue(Account account, Guid sessionId)
    {
        var now = clock.GetUtcNow();
        var expiresAt = now + options.Value.AccessTokenLifetime;
        var text = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = PlatformTokens.Type,
            Issuer = PlatformTokens.Issuer,
            Audience = PlatformTokens.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            SigningCredentials = ring.Current.Credentials,
            Claims = new Dictionary<string, object>
            {
                [PlatformTokens.UserClaim] = account.Id.Value,
                [PlatformTokens.SessionClaim] = sessionId.ToString(),
                [PlatformTokens.RoleClaim] = account.Roles.ToArray(),
                ["jti"] = Guid.NewGuid().ToString("N"),
            },
        });
        return new AccessToken(text, expiresAt);
    }
}

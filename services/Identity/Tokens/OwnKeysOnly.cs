using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Keys;

namespace StreamPlatform.Identity.Tokens;

// Other rooms fetch the keys from Identity. Identity has them, and must not call itself.
internal sealed class OwnKeysOnly(SigningKeyRing ring) : IPostConfigureOptions<JwtBearerOptions>
{
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        options.ConfigurationManager = null;
        options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, kid, _) => ring.Find(kid);
    }
}

using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Keys;
using StreamPlatform.Identity.Sessions;

namespace StreamPlatform.Identity.Tokens;

// Other rooms fetch the keys from Identity. Identity has them, and must not call itself.
internal sealed class OwnKeysOnly(SigningKeyRing ring) : IPostConfigureOptions<JwtBearerOptions>
{
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        options.ConfigurationManager = null;
        options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, kid, _) => ring.Find(kid);
        options.Events = new JwtBearerEvents { OnTokenValidated = RefuseStrangers };
    }

    private static Task RefuseStrangers(TokenValidatedContext context)
    {
        if (context.Principal is null || Caller.TryRead(context.Principal) is null)
        {
            context.Fail("The token names no user or no session.");
        }

        return Task.CompletedTask;
    }
}

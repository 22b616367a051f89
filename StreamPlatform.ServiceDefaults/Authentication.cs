using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace StreamPlatform.ServiceDefaults;

/// <summary>Access tokens of Identity: ES256, audience and type checked, keys from Identity's JWKS and from nowhere else.</summary>
public static class Authentication
{
    /// <summary>Name of the HTTP client that fetches the keys.</summary>
    internal const string JwksClient = "jwks";

    private const string DefaultJwksAddress = "http://identity/.well-known/jwks.json";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Registers the scheme and the policies. The address of the keys is <c>Authentication:JwksAddress</c>, Identity's by default.</summary>
    public static TBuilder AddPlatformAuthentication<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var address = builder.Configuration["Authentication:JwksAddress"] ?? DefaultJwksAddress;
        builder.Services.AddHttpClient(JwksClient);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IHttpClientFactory>((options, clients) => Configure(options, address, clients));
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(PlatformPolicies.Viewer, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(PlatformPolicies.Creator, policy => policy.RequireRole(PlatformRoles.Creator))
            .AddPolicy(PlatformPolicies.Operator, policy => policy.RequireRole(PlatformRoles.Operator));
        return builder;
    }

    // authorization services are no sign: the reverse proxy registers them too
    internal static bool HasAuthentication(this WebApplication app) => app.Services.GetService<IAuthenticationSchemeProvider>() is not null;

    private static void Configure(JwtBearerOptions options, string address, IHttpClientFactory clients)
    {
        options.MapInboundClaims = false;
        options.RequireHttpsMetadata = false;
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            address,
            new JwksRetriever(),
            new JwksDocumentRetriever(clients)) { RefreshInterval = TimeSpan.FromSeconds(10) };
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = PlatformTokens.Issuer,
            ValidAudience = PlatformTokens.Audience,
            ValidTypes = [PlatformTokens.Type],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            NameClaimType = PlatformTokens.UserClaim,
            RoleClaimType = PlatformTokens.RoleClaim,
            ClockSkew = ClockSkew,
        };
    }
}

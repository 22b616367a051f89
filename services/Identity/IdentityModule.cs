using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Housekeeping;
using StreamPlatform.Identity.Keys;
using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Links;
using StreamPlatform.Identity.Operators;
using StreamPlatform.Identity.Passwords;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Identity.SignInDelays;
using StreamPlatform.Identity.Tokens;
using StreamPlatform.Mail;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity;

internal static class IdentityModule
{
    private const string Database = "identity-db";

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<IdentityOptions>().BindConfiguration(IdentityOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>();
        builder.AddPostgresDatabase(Database, typeof(IdentityModule).Assembly);

        // before anything else starts, but after the database has been brought up to date
        builder.Services.AddHostedService<ChangeOperator>();
        builder.AddMessaging("identity").WithPostgresOutbox();
        builder.AddPlatformAuthentication();
        builder.Services.AddSharding();
        builder.Services.AddKeys();
        builder.Services.AddActs();
        builder.AddLinks();
        builder.Services.AddAuthLimits();
        builder.Services.AddHostedService<ForgetExpired>();

        // Only the gateway reaches this service, and it puts these headers in place of whatever came from outside.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
        });
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRateLimiter();
        app.MapGet("/.well-known/jwks.json", PublishKeys.Handle);
        app.MapAccounts();
        app.MapSessions();
        app.MapLinks();
    }

    private static void AddSharding(this IServiceCollection services)
    {
        services.AddSingleton<GlobalDatabase>();
        services.AddSingleton(provider => new Shards(
            new ShardMap(provider.GetRequiredService<IOptions<IdentityOptions>>().Value.Shards),
            new Dictionary<string, Shard>
            {
                [Database] = new(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<UnitOfWorkFactory>()),
            }));
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyWrapping>();
        services.AddSingleton<SigningKeySchedule>();
        services.AddSingleton<SigningKeyStore>();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, OwnKeysOnly>();
        services.AddHostedService<KeepSigningKeys>();
    }

    private static void AddLinks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LinkTickets>();
        builder.Services.AddSingleton<LinkRequests>();
        builder.Services.AddSingleton<ResetPassword>();
        if (builder.AddMail())
        {
            builder.Services.AddSingleton<LinkSender>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<LinkSender>());
        }
    }

    private static void AddActs(this IServiceCollection services)
    {
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<EmailDirectory>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<RegisterAccount>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<RefreshSession>();
    }
}

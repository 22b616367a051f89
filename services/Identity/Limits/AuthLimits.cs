using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity.Limits;

// Per client address, on every route. They hold in each replica for itself; the count of wrong passwords is in the database.
internal static class AuthLimits
{
    public const string Mail = "mail";
    public const string Register = "register";
    public const string SignIn = "sign-in";
    public const string Session = "session";

    public static IServiceCollection AddAuthLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<IdentityOptions>>((limiter, options) =>
        {
            limiter.AddPolicy(Mail, http => BucketFor(http, options.Value.MailLimit));
            limiter.AddPolicy(Register, http => BucketFor(http, options.Value.RegisterLimit));
            limiter.AddPolicy(SignIn, http => BucketFor(http, options.Value.SignInLimit));
            limiter.AddPolicy(Session, http => BucketFor(http, options.Value.SessionLimit));
            limiter.OnRejected = RefuseAsync;
        });
        return services;
    }

    private static RateLimitPartition<string> BucketFor(HttpContext http, RateLimit limit) =>
        RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limit.PerMinute,
            AutoReplenishment = true,
        });

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
        await IdentityProblems.TooManyRequests.After(context.HttpContext, wait).ExecuteAsync(context.HttpContext);
    }
}

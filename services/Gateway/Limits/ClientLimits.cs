using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Gateway.Limits;

// One bucket per address and one per signed-in client; a request takes from both. They hold in each replica for itself.
internal static class ClientLimits
{
    public static void AddClientLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<GatewayOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(Clients.NetworkOf(http), options.Value.AddressLimit)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => Clients.CredentialOf(http) is { } credential
                    ? Bucket(credential, options.Value.UserLimit)
                    : RateLimitPartition.GetNoLimiter("nobody")));
            limiter.OnRejected = RefuseAsync;
        });
    }

    private static RateLimitPartition<string> Bucket(string key, RateLimit limit) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = limit.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        });

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
        http.RequestServices.GetRequiredService<ILogger<GatewayOptions>>().ClientLimited(Clients.NetworkOf(http));
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await GatewayProblems.TooManyRequests.With().ExecuteAsync(http);
    }
}

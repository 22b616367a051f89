using System.Threading.RateLimiting;

namespace Polly.RateLimiting;

/// <summary>What a rate limiter lets pass.</summary>
public class RateLimiterStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>Named "RateLimiter" unless said otherwise.</summary>
    public RateLimiterStrategyOptions() => Name = "RateLimiter";

    /// <summary>Asks a limiter for a permit. When null, a concurrency limiter of <see cref="DefaultRateLimiterOptions"/> is used.</summary>
    public Func<RateLimiterArguments, ValueTask<RateLimitLease>>? RateLimiter { get; set; }

    /// <summary>1,000 executions at once, none waiting.</summary>
    public ConcurrencyLimiterOptions DefaultRateLimiterOptions { get; set; } = new() { QueueLimit = 0, PermitLimit = 1000 };
}

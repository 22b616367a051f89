namespace Polly.RateLimiting;

/// <summary>What a custom rate limiter is given.</summary>
/// <param name="context">The context of the execution.</param>
public readonly struct RateLimiterArguments(ResilienceContext context)
{
    /// <summary>The context of the execution.</summary>
    public ResilienceContext Context { get; } = context;
}

using Polly.RateLimiting;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>What the rate limiter of an HTTP client lets pass.</summary>
public class HttpRateLimiterStrategyOptions : RateLimiterStrategyOptions;

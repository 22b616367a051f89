using Polly;

namespace Polly.RateLimiting;

/// <summary>Thrown when a rate limiter turns an execution away.</summary>
public sealed class RateLimiterRejectedException : ExecutionRejectedException
{
    /// <summary>The execution was turned away.</summary>
    public RateLimiterRejectedException()
        : base("The operation could not be executed because it was rejected by the rate limiter.")
    {
    }

    /// <summary>The execution was turned away and may be tried again later.</summary>
    public RateLimiterRejectedException(TimeSpan retryAfter)
        : base($"The operation could not be executed because it was rejected by the rate limiter. It can be retried after '{retryAfter}'.") =>
        RetryAfter = retryAfter;

    /// <summary>When to try again, if the limiter says so.</summary>
    public TimeSpan? RetryAfter { get; }
}

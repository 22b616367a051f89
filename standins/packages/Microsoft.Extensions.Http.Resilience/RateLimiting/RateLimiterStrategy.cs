using System.Threading.RateLimiting;

namespace Polly.RateLimiting;

internal sealed class RateLimiterStrategy(Func<RateLimiterArguments, ValueTask<RateLimitLease>> acquire) : ResilienceStrategy
{
    public static RateLimiterStrategy Of(RateLimiterStrategyOptions options)
    {
        if (options.RateLimiter is { } custom)
        {
            return new RateLimiterStrategy(custom);
        }

        var limiter = new ConcurrencyLimiter(options.DefaultRateLimiterOptions);
        return new RateLimiterStrategy(args => limiter.AcquireAsync(1, args.Context.CancellationToken));
    }

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        using var lease = await acquire(new RateLimiterArguments(context)).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return await callback(context, state).ConfigureAwait(false);
        }

        return Outcome.FromException<TResult>(lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? new RateLimiterRejectedException(after)
            : new RateLimiterRejectedException());
    }
}

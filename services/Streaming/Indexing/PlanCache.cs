using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class PlanCache(PlanReader reader, IOptions<StreamingOptions> options) : IDisposable
{
    // The listener drops what has changed. These are for the day on which its connection hangs unnoticed.
    private static readonly TimeSpan GrowingLifetime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReadyLifetime = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = options.Value.CachedSegments });
    private long _generation;

    // Null when there is no such plan.
    public async Task<IndexedPlan?> GetAsync(PlanKey key, CancellationToken cancellationToken)
    {
        if (_plans.TryGetValue(key, out IndexedPlan? known))
        {
            return known;
        }

        var generation = Interlocked.Read(ref _generation);
        var plan = await reader.ReadAsync(key, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        _plans.Set(key, plan, new MemoryCacheEntryOptions
        {
            Size = plan.SegmentCount + 1,
            AbsoluteExpirationRelativeToNow = plan.IsReady ? ReadyLifetime : GrowingLifetime,
        });
        if (generation != Interlocked.Read(ref _generation))
        {
            // something changed while we read; whoever forgets after this line finds the entry and removes it
            _plans.Remove(key);
        }

        return plan;
    }

    // For who knows that what is remembered may be old.
    public Task<IndexedPlan?> RefreshAsync(PlanKey key, CancellationToken cancellationToken)
    {
        Forget(key);
        return GetAsync(key, cancellationToken);
    }

    public void Forget(PlanKey key)
    {
        Interlocked.Increment(ref _generation);
        _plans.Remove(key);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _generation);
        _plans.Clear();
    }

    public void Dispose() => _plans.Dispose();
}

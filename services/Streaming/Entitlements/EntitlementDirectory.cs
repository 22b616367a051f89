using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using StackExchange.Redis;

namespace StreamPlatform.Streaming.Entitlements;

// What a viewer has: from memory, else from Redis, else from Payments, whoever of them is there. Of all that want to know the same at one moment one looks.
internal sealed class EntitlementDirectory(EntitlementStore store, EntitlementFeed feed, TimeProvider time, ILogger<EntitlementDirectory> logger) : IDisposable
{
    private const int MostViewers = 100_000;

    // A change is told to all replicas; one that hears nothing is no older than this.
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    // Events say what changes. This is for those that Redis has lost.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostViewers });
    private readonly ConcurrentDictionary<(string UserId, TimeSpan MostAge), Lazy<Task<HeldEntitlements>>> _looks = new();
    private long _generation;

    public Task<HeldEntitlements> FindAsync(string userId, CancellationToken cancellationToken) => FindAsync(userId, AskAgainAfter, cancellationToken);

    // MostAge: of the last answer of Payments, when it is there.
    public Task<HeldEntitlements> FindAsync(string userId, TimeSpan mostAge, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(userId, out Remembered? known) && known!.ReadAt > now - FreshFor && known.Held.WasAsked(now - mostAge))
        {
            return Task.FromResult(known.Held);
        }

        return _looks.GetOrAdd((userId, mostAge), look => new Lazy<Task<HeldEntitlements>>(() => LookAsync(look.UserId, look.MostAge))).Value.WaitAsync(cancellationToken);
    }

    public void Forget(string userId)
    {
        Interlocked.Increment(ref _generation);
        _known.Remove(userId);
    }

    public void Dispose() => _known.Dispose();

    private async Task<HeldEntitlements> LookAsync(string userId, TimeSpan mostAge)
    {
        try
        {
            var generation = Interlocked.Read(ref _generation);
            var last = _known.Get<Remembered>(userId)?.Held;
            var held = await ReadAsync(userId, mostAge) ?? last ?? HeldEntitlements.Unknown;
            _known.Set(userId, new Remembered(held, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });
            if (generation != Interlocked.Read(ref _generation))
            {
                // somebody's entitlements changed while we read
                _known.Remove(userId);
            }

            return held;
        }
        finally
        {
            _looks.TryRemove((userId, mostAge), out _);
        }
    }

    // Null: neither Redis nor Payments is there.
    private async Task<HeldEntitlements?> ReadAsync(string userId, TimeSpan mostAge)
    {
        var held = await TryAsync(() => store.ReadAsync(userId));
        if (held?.WasAsked(time.GetUtcNow() - mostAge) == true || await feed.FindAsync(userId) is not { } fed)
        {
            return held;
        }

        return (held is null ? null : await TryAsync(() => store.FillAsync(userId, held, fed))) ?? new HeldEntitlements(
            [.. fed.Select(one => new HeldEntitlement(one.Scope, one.Version, one.Until ?? HeldEntitlement.ForEver))], time.GetUtcNow());
    }

    private async Task<HeldEntitlements?> TryAsync(Func<Task<HeldEntitlements>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.EntitlementsNotRead(exception);
            return null;
        }
    }

    private sealed record Remembered(HeldEntitlements Held, DateTimeOffset ReadAt);
}

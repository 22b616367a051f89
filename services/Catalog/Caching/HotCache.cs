using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace StreamPlatform.Catalog.Caching;

// Answers that many ask for: in this process for seconds, in Redis for a minute. Of all that want what is in neither, one loads it. The times differ by chance, so that
// what was stored together is not missed together.
internal sealed class HotCache(IConnectionMultiplexer redis, CacheNames names, IOptions<CatalogOptions> options, CacheTelemetry telemetry, ILogger<HotCache> logger) : IDisposable
{
    private const double Spread = 0.2;

    private readonly MemoryCache _near = new(new MemoryCacheOptions { SizeLimit = options.Value.CachedAnswers });
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _flights = new(StringComparer.Ordinal);
    private long _forgettings;

    private IDatabase Far => redis.GetDatabase();

    // The loader's null is passed on and not kept.
    public async Task<byte[]?> GetAsync(string key, Func<Task<byte[]?>> load)
    {
        if (_near.TryGetValue(key, out byte[]? near))
        {
            telemetry.Found("process");
            return near;
        }

        var own = new Lazy<Task<byte[]?>>(() => FillAsync(key, load));
        var flight = _flights.GetOrAdd(key, own);
        try
        {
            return await flight.Value;
        }
        finally
        {
            _flights.TryRemove(KeyValuePair.Create(key, flight));
        }
    }

    // From now on nobody is given what was loaded before.
    public async Task ForgetAsync(string key)
    {
        ForgetNear(key);
        await TryAsync(() => Far.KeyDeleteAsync(names.Answer(key)));

        // whoever found it in Redis between the two lines
        ForgetNear(key);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _forgettings);
        _flights.Clear();
        _near.Clear();
    }

    public void Dispose() => _near.Dispose();

    private void ForgetNear(string key)
    {
        Interlocked.Increment(ref _forgettings);
        _flights.TryRemove(key, out _);
        _near.Remove(key);
    }

    private async Task<byte[]?> FillAsync(string key, Func<Task<byte[]?>> load)
    {
        var forgettings = Interlocked.Read(ref _forgettings);
        var far = await TryAsync(async () => (byte[]?)await Far.StringGetAsync(names.Answer(key)));
        var answer = far ?? await load();
        telemetry.Found(far is null ? "database" : "redis");

        // when something was forgotten meanwhile nobody knows whether this is older
        if (answer is not null && forgettings == Interlocked.Read(ref _forgettings))
        {
            _near.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = About(options.Value.NearLife) });
            if (far is null)
            {
                await TryAsync(() => Far.StringSetAsync(names.Answer(key), answer, About(options.Value.FarLife)));
            }
        }

        return answer;
    }

    // Redis makes answers cheaper; it is not needed for any.
    private async Task<T?> TryAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.CacheAway(exception.Message);
            return default;
        }
    }

    private static TimeSpan About(TimeSpan life) => life * (1 - Spread + (2 * Spread * Random.Shared.NextDouble()));
}

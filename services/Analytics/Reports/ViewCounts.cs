using Microsoft.Extensions.Caching.Memory;

namespace StreamPlatform.Analytics.Reports;

// How often videos were viewed. Cards of every page ask: an answer is good for some seconds.
internal sealed class ViewCounts(TitleDays days) : IDisposable
{
    private const int MostRemembered = 100_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public async Task<long> OfAsync(string videoId)
    {
        if (_cache.TryGetValue(videoId, out long views))
        {
            return views;
        }

        var counted = await days.ViewsAsync(videoId);
        return _cache.Set(videoId, counted, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
    }

    public void Dispose() => _cache.Dispose();
}

namespace StreamPlatform.Catalog.Caching;

// Numbers in the keys of answers that speak of many videos: with a greater number all of them are new. They come from Redis, so that replicas mean the same.
internal sealed class Generations(CacheNames names)
{
    private long _lists;
    private long _channels;

    public string ListKey(string query) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"lists:{Interlocked.Read(ref _lists)}.{Interlocked.Read(ref _channels)}:{query}");

    public string VideoKey(string videoId) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"video:{Interlocked.Read(ref _channels)}:{videoId}");

    public void Became(string name, long number)
    {
        if (name == names.ListGeneration)
        {
            Raise(ref _lists, number);
        }
        else if (name == names.ChannelGeneration)
        {
            Raise(ref _channels, number);
        }
    }

    // words of other replicas may overtake each other
    private static void Raise(ref long generation, long number)
    {
        var known = Interlocked.Read(ref generation);
        while (number > known && Interlocked.CompareExchange(ref generation, number, known) is var seen && seen != known)
        {
            known = seen;
        }
    }
}

using System.Diagnostics.Metrics;

namespace StreamPlatform.Catalog.Caching;

internal sealed class CacheTelemetry
{
    private readonly Counter<long> _found;

    public CacheTelemetry(IMeterFactory meters) => _found = meters.Create("StreamPlatform.Catalog")
        .CreateCounter<long>("streamplatform.catalog.cache.requests", "{request}", "Answers by where they were found: process, redis, database.");

    public void Found(string level) => _found.Add(1, new KeyValuePair<string, object?>("level", level));
}

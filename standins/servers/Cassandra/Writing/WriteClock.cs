namespace StreamPlatform.Standins.Cassandra.Writing;

// Microseconds, never the same twice.
internal sealed class WriteClock(TimeProvider clock)
{
    private long _last;

    public long Next()
    {
        var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}

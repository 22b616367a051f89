namespace Cassandra.Connections;

// Microseconds, each greater than the one before: of two writes of this process the later one wins.
internal sealed class WriteTimestamps
{
    private long _last;

    public long Next()
    {
        var now = Of(TimeProvider.System.GetUtcNow());
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

    public static long Of(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}

namespace StreamPlatform.Analytics.Storage;

// The store's own time of a row: microseconds.
internal static class WriteTime
{
    public static long Of(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}

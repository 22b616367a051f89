using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Writing;

// Where elements of a list stand: what is appended behind everything before it, what is prepended before everything.
internal static class ListPaths
{
    private const byte Front = 0;
    private const byte Back = 1;

    public static IEnumerable<byte[]> Next(int count, bool prepend)
    {
        var moment = TimeUuids.Ticks(TimeUuids.Next(TimeProvider.System.GetUtcNow()));
        return Enumerable.Range(0, count).Select(i => prepend
            ? (byte[])[Front, .. Bytes.Of(long.MaxValue - moment), .. Bytes.Of(i)]
            : [Back, .. Bytes.Of(moment), .. Bytes.Of(i)]);
    }
}

using StreamPlatform.Standins.Cassandra.Storage;

namespace StreamPlatform.Standins.Cassandra.Writing;

// When a write counts as done, and when what it wrote goes.
internal readonly record struct CellTimes(long Timestamp, int Ttl, long Now)
{
    public long Expires => Ttl > 0 ? Now + Ttl : 0;

    public Cell Value(int column, byte[]? path, byte[] value) => new(column, path, Timestamp, value, Ttl, Expires);

    public Cell Gone(int column, byte[]? path = null) => new(column, path, Timestamp, null, 0, Now);

    // What stood there before, but not what the same write puts in its place.
    public Cell GoneBefore(int column) => new(column, null, Timestamp - 1, null, 0, Now);
}

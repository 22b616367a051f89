namespace StreamPlatform.Standins.Cassandra.Storage;

// Everything at or before Timestamp (microseconds) is gone; At (seconds) is when that was said.
internal readonly record struct Tombstone(long Timestamp, long At);

// One value of one column, or of one element of a collection (then Path is its key). No value is a tombstone; no path in a collection's
// column is the tombstone of all its elements up to then. Expires (seconds) is 0 for what stays, and the moment of deletion for a tombstone.
internal sealed record Cell(int Column, byte[]? Path, long Timestamp, byte[]? Value, int Ttl = 0, long Expires = 0)
{
    public static readonly Comparison<Cell> ByPlace = (left, right) =>
        left.Column != right.Column ? left.Column.CompareTo(right.Column) : left.Path.AsSpan().SequenceCompareTo(right.Path);

    public bool IsAlive(long now) => Value is not null && (Ttl == 0 || Expires > now);

    // Null when the cell never goes by itself.
    public long? Purge(int grace) => Value is null || Ttl > 0 ? Expires + grace : null;

    // Last write wins; of two at the same moment the deletion, then the greater value, so that all nodes would agree.
    public Cell Newer(Cell other)
    {
        if (Timestamp != other.Timestamp)
        {
            return Timestamp > other.Timestamp ? this : other;
        }

        if (Value is null || other.Value is null)
        {
            return Value is null ? this : other;
        }

        return Value.AsSpan().SequenceCompareTo(other.Value) > 0 ? this : other;
    }
}

// Set by INSERT: the row is there even if no column of it has a value.
internal readonly record struct Liveness(long Timestamp, int Ttl, long Expires)
{
    public bool IsAlive(long now) => Ttl == 0 || Expires > now;
}

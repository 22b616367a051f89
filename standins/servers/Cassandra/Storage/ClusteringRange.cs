namespace StreamPlatform.Standins.Cassandra.Storage;

// The rows of a partition whose clustering key lies in [Start, Stop). No stop: until the end.
internal sealed record ClusteringRange(byte[] Start, byte[]? Stop)
{
    public static readonly ClusteringRange All = new([], null);

    // All keys that begin with these bytes.
    public static ClusteringRange Prefix(byte[] prefix) => new(prefix, After(prefix));

    // The least key that does not begin with these bytes, nor comes before those that do.
    public static byte[]? After(byte[] prefix)
    {
        var last = Array.FindLastIndex(prefix, b => b != 0xFF);
        if (last < 0)
        {
            return null;
        }

        var after = prefix[..(last + 1)];
        after[last]++;
        return after;
    }

    // What is left of it behind a row, in the direction of reading. Null when that is nothing.
    public ClusteringRange? Behind(byte[] key, bool backwards)
    {
        if (backwards)
        {
            return key.AsSpan().SequenceCompareTo(Start) <= 0 ? null : Stop is null || key.AsSpan().SequenceCompareTo(Stop) < 0 ? this with { Stop = key } : this;
        }

        if (After(key) is not { } next || (Stop is not null && next.AsSpan().SequenceCompareTo(Stop) >= 0))
        {
            return null;
        }

        return next.AsSpan().SequenceCompareTo(Start) > 0 ? this with { Start = next } : this;
    }

    public bool Contains(byte[] key) => key.AsSpan().SequenceCompareTo(Start) >= 0 && (Stop is null || key.AsSpan().SequenceCompareTo(Stop) < 0);
}

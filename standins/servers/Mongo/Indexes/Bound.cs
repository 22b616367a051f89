namespace StreamPlatform.Standins.Mongo.Indexes;

// A place between keys: before or after every key that begins with the prefix.
internal readonly record struct Bound(byte[] Prefix, bool After)
{
    public Bound Reversed()
    {
        var inverted = (byte[])Prefix.Clone();
        KeyWriter.Invert(inverted);
        return new Bound(inverted, !After);
    }

    public Bound Behind(byte[] front) => this with { Prefix = [.. front, .. Prefix] };

    // The least bytes that are not before this place.
    public byte[] ToKey()
    {
        if (!After)
        {
            return Prefix;
        }
        var last = Array.FindLastIndex(Prefix, value => value != byte.MaxValue);
        if (last < 0)
        {
            return [byte.MaxValue];
        }
        var next = Prefix[..(last + 1)];
        next[last]++;
        return next;
    }
}

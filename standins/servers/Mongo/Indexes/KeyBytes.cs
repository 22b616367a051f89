namespace StreamPlatform.Standins.Mongo.Indexes;

// An encoded key as a value: equal and ordered as its bytes are.
internal readonly struct KeyBytes(byte[] bytes) : IEquatable<KeyBytes>, IComparable<KeyBytes>
{
    public byte[] Bytes { get; } = bytes;

    public static KeyBytes Of(MongoDB.Bson.BsonValue? value) => new(KeyWriter.Encode(value));

    public int CompareTo(KeyBytes other) => Bytes.AsSpan().SequenceCompareTo(other.Bytes);

    public bool Equals(KeyBytes other) => Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is KeyBytes other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }
}

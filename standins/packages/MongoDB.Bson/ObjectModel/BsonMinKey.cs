namespace MongoDB.Bson;

/// <summary>BSON's the value below every other: there is one.</summary>
public class BsonMinKey : BsonValue, IComparable<BsonMinKey>, IEquatable<BsonMinKey>
{
    private BsonMinKey()
    {
    }

    public static BsonMinKey Value { get; } = new();

    public override BsonType BsonType => BsonType.MinKey;

    public static bool operator ==(BsonMinKey lhs, BsonMinKey rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonMinKey lhs, BsonMinKey rhs) => !(lhs == rhs);

    public int CompareTo(BsonMinKey other) => other is null ? 1 : 0;

    public override int CompareTo(BsonValue other) => CompareTypeTo(other);

    public bool Equals(BsonMinKey rhs) => rhs is not null;

    public override bool Equals(object obj) => obj is BsonMinKey;

    public override int GetHashCode() => (int)BsonType;

    public override string ToString() => "BsonMinKey";
}

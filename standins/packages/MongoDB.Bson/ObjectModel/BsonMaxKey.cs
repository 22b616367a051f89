namespace MongoDB.Bson;

/// <summary>BSON's the value above every other: there is one.</summary>
public class BsonMaxKey : BsonValue, IComparable<BsonMaxKey>, IEquatable<BsonMaxKey>
{
    private BsonMaxKey()
    {
    }

    public static BsonMaxKey Value { get; } = new();

    public override BsonType BsonType => BsonType.MaxKey;

    public static bool operator ==(BsonMaxKey lhs, BsonMaxKey rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonMaxKey lhs, BsonMaxKey rhs) => !(lhs == rhs);

    public int CompareTo(BsonMaxKey other) => other is null ? 1 : 0;

    public override int CompareTo(BsonValue other) => CompareTypeTo(other);

    public bool Equals(BsonMaxKey rhs) => rhs is not null;

    public override bool Equals(object obj) => obj is BsonMaxKey;

    public override int GetHashCode() => (int)BsonType;

    public override string ToString() => "BsonMaxKey";
}

namespace MongoDB.Bson;

/// <summary>BSON's undefined: there is one.</summary>
public class BsonUndefined : BsonValue, IComparable<BsonUndefined>, IEquatable<BsonUndefined>
{
    private BsonUndefined()
    {
    }

    public static BsonUndefined Value { get; } = new();

    public override BsonType BsonType => BsonType.Undefined;

    public static bool operator ==(BsonUndefined lhs, BsonUndefined rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonUndefined lhs, BsonUndefined rhs) => !(lhs == rhs);

    public int CompareTo(BsonUndefined other) => other is null ? 1 : 0;

    public override int CompareTo(BsonValue other) => CompareTypeTo(other);

    public bool Equals(BsonUndefined rhs) => rhs is not null;

    public override bool Equals(object obj) => obj is BsonUndefined;

    public override int GetHashCode() => (int)BsonType;

    public override bool ToBoolean() => false;

    public override string ToString() => "BsonUndefined";
}

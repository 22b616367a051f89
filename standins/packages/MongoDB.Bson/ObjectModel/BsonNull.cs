namespace MongoDB.Bson;

/// <summary>BSON's null: there is one.</summary>
public class BsonNull : BsonValue, IComparable<BsonNull>, IEquatable<BsonNull>
{
    private BsonNull()
    {
    }

    public static BsonNull Value { get; } = new();

    public override BsonType BsonType => BsonType.Null;

    public static bool operator ==(BsonNull lhs, BsonNull rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonNull lhs, BsonNull rhs) => !(lhs == rhs);

    public int CompareTo(BsonNull other) => other is null ? 1 : 0;

    public override int CompareTo(BsonValue other) => CompareTypeTo(other);

    public bool Equals(BsonNull rhs) => rhs is not null;

    public override bool Equals(object obj) => obj is BsonNull;

    public override int GetHashCode() => (int)BsonType;

    public override bool ToBoolean() => false;

    public override DateTime? ToNullableLocalTime() => null;

    public override DateTime? ToNullableUniversalTime() => null;

    public override string ToString() => "BsonNull";
}

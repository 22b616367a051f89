using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>True or false.</summary>
public class BsonBoolean : BsonValue, IComparable<BsonBoolean>, IEquatable<BsonBoolean>
{
    public BsonBoolean(bool value) => Value = value;

    public static BsonBoolean False { get; } = new(false);

    public static BsonBoolean True { get; } = new(true);

    public override BsonType BsonType => BsonType.Boolean;

    public bool Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonBoolean(bool value) => value ? True : False;

    public static bool operator ==(BsonBoolean lhs, BsonBoolean rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonBoolean lhs, BsonBoolean rhs) => !(lhs == rhs);

    public new static BsonBoolean Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonBoolean)BsonTypeMapper.MapToBsonValue(value, BsonType.Boolean);
    }

    public int CompareTo(BsonBoolean other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => other is BsonBoolean boolean ? CompareTo(boolean) : CompareTypeTo(other);

    public bool Equals(BsonBoolean rhs) => rhs is not null && Value == rhs.Value;

    public override bool Equals(object obj) => Equals(obj as BsonBoolean);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => Value;

    public override string ToString() => JsonConvert.ToString(Value);
}

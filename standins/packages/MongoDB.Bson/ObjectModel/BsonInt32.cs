using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>A 32 bit integer.</summary>
public class BsonInt32 : BsonValue, IComparable<BsonInt32>, IEquatable<BsonInt32>
{
    public BsonInt32(int value) => Value = value;

    public override BsonType BsonType => BsonType.Int32;

    public int Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonInt32(int value) => new(value);

    public static bool operator ==(BsonInt32 lhs, BsonInt32 rhs) => lhs is null ? rhs is null : lhs.OperatorEqualsImplementation(rhs);

    public static bool operator !=(BsonInt32 lhs, BsonInt32 rhs) => !(lhs == rhs);

    public new static BsonInt32 Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonInt32)BsonTypeMapper.MapToBsonValue(value, BsonType.Int32);
    }

    public int CompareTo(BsonInt32 other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => BsonNumbers.CompareTo(this, other);

    public bool Equals(BsonInt32 rhs) => rhs is not null && Value == rhs.Value;

    public override bool Equals(object obj) => Equals(obj as BsonInt32);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => Value != 0;

    public override decimal ToDecimal() => Value;

    public override Decimal128 ToDecimal128() => Value;

    public override double ToDouble() => Value;

    public override int ToInt32() => Value;

    public override long ToInt64() => Value;

    public override string ToString() => JsonConvert.ToString(Value);

    protected override bool OperatorEqualsImplementation(BsonValue rhs) => BsonNumbers.AreEqual(this, rhs);
}

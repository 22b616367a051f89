using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>A 64 bit integer.</summary>
public class BsonInt64 : BsonValue, IComparable<BsonInt64>, IEquatable<BsonInt64>
{
    public BsonInt64(long value) => Value = value;

    public override BsonType BsonType => BsonType.Int64;

    public long Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonInt64(long value) => new(value);

    public static bool operator ==(BsonInt64 lhs, BsonInt64 rhs) => lhs is null ? rhs is null : lhs.OperatorEqualsImplementation(rhs);

    public static bool operator !=(BsonInt64 lhs, BsonInt64 rhs) => !(lhs == rhs);

    public new static BsonInt64 Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonInt64)BsonTypeMapper.MapToBsonValue(value, BsonType.Int64);
    }

    public int CompareTo(BsonInt64 other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => BsonNumbers.CompareTo(this, other);

    public bool Equals(BsonInt64 rhs) => rhs is not null && Value == rhs.Value;

    public override bool Equals(object obj) => Equals(obj as BsonInt64);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => Value != 0;

    public override decimal ToDecimal() => Value;

    public override Decimal128 ToDecimal128() => Value;

    public override double ToDouble() => Value;

    public override int ToInt32() => (int)Value;

    public override long ToInt64() => Value;

    public override string ToString() => JsonConvert.ToString(Value);

    protected override bool OperatorEqualsImplementation(BsonValue rhs) => BsonNumbers.AreEqual(this, rhs);
}

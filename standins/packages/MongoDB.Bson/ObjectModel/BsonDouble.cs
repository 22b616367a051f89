using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>A 64 bit floating point number.</summary>
public class BsonDouble : BsonValue, IComparable<BsonDouble>, IEquatable<BsonDouble>
{
    public BsonDouble(double value) => Value = value;

    public override BsonType BsonType => BsonType.Double;

    public double Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonDouble(double value) => new(value);

    public static bool operator ==(BsonDouble lhs, BsonDouble rhs) => lhs is null ? rhs is null : lhs.OperatorEqualsImplementation(rhs);

    public static bool operator !=(BsonDouble lhs, BsonDouble rhs) => !(lhs == rhs);

    public new static BsonDouble Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonDouble)BsonTypeMapper.MapToBsonValue(value, BsonType.Double);
    }

    public int CompareTo(BsonDouble other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => BsonNumbers.CompareTo(this, other);

    public bool Equals(BsonDouble rhs) => rhs is not null && Value.Equals(rhs.Value);

    public override bool Equals(object obj) => Equals(obj as BsonDouble);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => !(double.IsNaN(Value) || Value == 0);

    public override decimal ToDecimal() => (decimal)Value;

    public override Decimal128 ToDecimal128() => (Decimal128)Value;

    public override double ToDouble() => Value;

    public override int ToInt32() => (int)Value;

    public override long ToInt64() => (long)Value;

    public override string ToString() => JsonConvert.ToString(Value);

    protected override bool OperatorEqualsImplementation(BsonValue rhs) => BsonNumbers.AreEqual(this, rhs);
}

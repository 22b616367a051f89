namespace MongoDB.Bson;

/// <summary>A decimal number of 34 digits.</summary>
public class BsonDecimal128 : BsonValue, IComparable<BsonDecimal128>, IEquatable<BsonDecimal128>
{
    public BsonDecimal128(Decimal128 value) => Value = value;

    public override BsonType BsonType => BsonType.Decimal128;

    public Decimal128 Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonDecimal128(Decimal128 value) => new(value);

    public static bool operator ==(BsonDecimal128 lhs, BsonDecimal128 rhs) => lhs is null ? rhs is null : lhs.OperatorEqualsImplementation(rhs);

    public static bool operator !=(BsonDecimal128 lhs, BsonDecimal128 rhs) => !(lhs == rhs);

    public new static BsonDecimal128 Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonDecimal128)BsonTypeMapper.MapToBsonValue(value, BsonType.Decimal128);
    }

    public int CompareTo(BsonDecimal128 other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => BsonNumbers.CompareTo(this, other);

    public bool Equals(BsonDecimal128 rhs) => rhs is not null && Value.Equals(rhs.Value);

    public override bool Equals(object obj) => Equals(obj as BsonDecimal128);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => !(Decimal128.IsNaN(Value) || Decimal128.IsZero(Value));

    public override decimal ToDecimal() => (decimal)Value;

    public override Decimal128 ToDecimal128() => Value;

    public override double ToDouble() => (double)Value;

    public override int ToInt32() => (int)Value;

    public override long ToInt64() => (long)Value;

    public override string ToString() => Value.ToString();

    protected override bool OperatorEqualsImplementation(BsonValue rhs) => BsonNumbers.AreEqual(this, rhs);
}

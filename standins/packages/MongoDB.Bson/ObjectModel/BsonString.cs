using System.Globalization;

namespace MongoDB.Bson;

/// <summary>Text.</summary>
public class BsonString : BsonValue, IComparable<BsonString>, IEquatable<BsonString>
{
    public BsonString(string value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    public static BsonString Empty { get; } = new(string.Empty);

    public override BsonType BsonType => BsonType.String;

    public string Value { get; }

    private protected override IConvertible Scalar => Value;

    public static implicit operator BsonString(string value) => value == null ? null : new BsonString(value);

    public static bool operator ==(BsonString lhs, BsonString rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonString lhs, BsonString rhs) => !(lhs == rhs);

    public new static BsonString Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonString)BsonTypeMapper.MapToBsonValue(value, BsonType.String);
    }

    public int CompareTo(BsonString other) => other is null ? 1 : string.CompareOrdinal(Value, other.Value);

    public override int CompareTo(BsonValue other) => other switch
    {
        BsonString text => CompareTo(text),
        BsonSymbol symbol => string.CompareOrdinal(Value, symbol.Name),
        _ => CompareTypeTo(other),
    };

    public bool Equals(BsonString rhs) => rhs is not null && string.Equals(Value, rhs.Value, StringComparison.Ordinal);

    public override bool Equals(object obj) => Equals(obj as BsonString);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override bool ToBoolean() => Value.Length > 0;

    public override decimal ToDecimal() => decimal.Parse(Value, CultureInfo.InvariantCulture);

    public override Decimal128 ToDecimal128() => Decimal128.Parse(Value);

    public override double ToDouble() => double.Parse(Value, CultureInfo.InvariantCulture);

    public override int ToInt32() => int.Parse(Value, CultureInfo.InvariantCulture);

    public override long ToInt64() => long.Parse(Value, CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}

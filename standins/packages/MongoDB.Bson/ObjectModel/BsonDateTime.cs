using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>Milliseconds since the Unix epoch, which reach further than DateTime.</summary>
public class BsonDateTime : BsonValue, IComparable<BsonDateTime>, IEquatable<BsonDateTime>
{
    public BsonDateTime(DateTime value) => MillisecondsSinceEpoch = BsonUtils.ToMillisecondsSinceEpoch(value);

    public BsonDateTime(long millisecondsSinceEpoch) => MillisecondsSinceEpoch = millisecondsSinceEpoch;

    public override BsonType BsonType => BsonType.DateTime;

    public override bool IsValidDateTime =>
        MillisecondsSinceEpoch >= BsonConstants.DateTimeMinValueMillisecondsSinceEpoch && MillisecondsSinceEpoch <= BsonConstants.DateTimeMaxValueMillisecondsSinceEpoch;

    public long MillisecondsSinceEpoch { get; }

    private protected override IConvertible Scalar => ToUniversalTime();

    public static implicit operator BsonDateTime(DateTime value) => new(value);

    public static bool operator ==(BsonDateTime lhs, BsonDateTime rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonDateTime lhs, BsonDateTime rhs) => !(lhs == rhs);

    public new static BsonDateTime Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonDateTime)BsonTypeMapper.MapToBsonValue(value, BsonType.DateTime);
    }

    public int CompareTo(BsonDateTime other) => other is null ? 1 : MillisecondsSinceEpoch.CompareTo(other.MillisecondsSinceEpoch);

    public override int CompareTo(BsonValue other) => other switch
    {
        BsonDateTime dateTime => CompareTo(dateTime),
        BsonTimestamp timestamp => MillisecondsSinceEpoch.CompareTo(timestamp.Timestamp * 1000L),
        _ => CompareTypeTo(other),
    };

    public bool Equals(BsonDateTime rhs) => rhs is not null && MillisecondsSinceEpoch == rhs.MillisecondsSinceEpoch;

    public override bool Equals(object obj) => Equals(obj as BsonDateTime);

    public override int GetHashCode() => HashCode.Combine(BsonType, MillisecondsSinceEpoch);

    public override DateTime ToLocalTime() => ToUniversalTime().ToLocalTime();

    public override DateTime? ToNullableLocalTime() => ToLocalTime();

    public override DateTime? ToNullableUniversalTime() => ToUniversalTime();

    public override DateTime ToUniversalTime() => BsonUtils.ToDateTimeFromMillisecondsSinceEpoch(MillisecondsSinceEpoch);

    public override string ToString() => IsValidDateTime ? JsonConvert.ToString(ToUniversalTime()) : JsonConvert.ToString(MillisecondsSinceEpoch);
}

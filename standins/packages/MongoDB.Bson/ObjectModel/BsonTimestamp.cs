using System.Globalization;

namespace MongoDB.Bson;

/// <summary>The server's internal timestamp: seconds and an increment.</summary>
public class BsonTimestamp : BsonValue, IComparable<BsonTimestamp>, IEquatable<BsonTimestamp>
{
    public BsonTimestamp(long value) => Value = value;

    public BsonTimestamp(int timestamp, int increment)
        : this((long)(((ulong)(uint)timestamp << 32) | (uint)increment))
    {
    }

    public override BsonType BsonType => BsonType.Timestamp;

    public long Value { get; }

    public int Increment => (int)Value;

    public int Timestamp => (int)(Value >> 32);

    public static bool operator ==(BsonTimestamp lhs, BsonTimestamp rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonTimestamp lhs, BsonTimestamp rhs) => !(lhs == rhs);

    public new static BsonTimestamp Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonTimestamp)BsonTypeMapper.MapToBsonValue(value, BsonType.Timestamp);
    }

    public int CompareTo(BsonTimestamp other) => other is null ? 1 : ((ulong)Value).CompareTo((ulong)other.Value);

    public override int CompareTo(BsonValue other) => other switch
    {
        BsonTimestamp timestamp => CompareTo(timestamp),
        BsonDateTime dateTime => (Timestamp * 1000L).CompareTo(dateTime.MillisecondsSinceEpoch),
        _ => CompareTypeTo(other),
    };

    public bool Equals(BsonTimestamp rhs) => rhs is not null && Value == rhs.Value;

    public override bool Equals(object obj) => Equals(obj as BsonTimestamp);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

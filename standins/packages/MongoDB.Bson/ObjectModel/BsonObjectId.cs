namespace MongoDB.Bson;

/// <summary>An ObjectId as a value.</summary>
public class BsonObjectId : BsonValue, IComparable<BsonObjectId>, IEquatable<BsonObjectId>
{
    public BsonObjectId(ObjectId value) => Value = value;

    public static BsonObjectId Empty { get; } = new(ObjectId.Empty);

    public override BsonType BsonType => BsonType.ObjectId;

    public ObjectId Value { get; }

    private protected override IConvertible Scalar => Value.ToString();

    public static implicit operator BsonObjectId(ObjectId value) => new(value);

    public static bool operator ==(BsonObjectId lhs, BsonObjectId rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonObjectId lhs, BsonObjectId rhs) => !(lhs == rhs);

    public new static BsonObjectId Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonObjectId)BsonTypeMapper.MapToBsonValue(value, BsonType.ObjectId);
    }

    public int CompareTo(BsonObjectId other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override int CompareTo(BsonValue other) => other is BsonObjectId id ? CompareTo(id) : CompareTypeTo(other);

    public bool Equals(BsonObjectId rhs) => rhs is not null && Value == rhs.Value;

    public override bool Equals(object obj) => Equals(obj as BsonObjectId);

    public override int GetHashCode() => HashCode.Combine(BsonType, Value);

    public override string ToString() => Value.ToString();
}

namespace MongoDB.Bson;

/// <summary>Bytes with a sub type.</summary>
public class BsonBinaryData : BsonValue, IComparable<BsonBinaryData>, IEquatable<BsonBinaryData>
{
    public BsonBinaryData(byte[] bytes)
        : this(bytes, BsonBinarySubType.Binary)
    {
    }

    public BsonBinaryData(byte[] bytes, BsonBinarySubType subType)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (subType is BsonBinarySubType.UuidStandard or BsonBinarySubType.UuidLegacy && bytes.Length != 16)
        {
            throw new ArgumentException($"Length must be 16, not {bytes.Length}, when subType is {subType}.", nameof(bytes));
        }
        Bytes = bytes;
        SubType = subType;
    }

    public BsonBinaryData(Guid guid, GuidRepresentation guidRepresentation)
        : this(GuidConverter.ToBytes(guid, guidRepresentation), GuidConverter.GetSubType(guidRepresentation))
    {
    }

    public override BsonType BsonType => BsonType.Binary;

    public byte[] Bytes { get; }

    public BsonBinarySubType SubType { get; }

    public static implicit operator BsonBinaryData(byte[] bytes) => new(bytes);

    public static bool operator ==(BsonBinaryData lhs, BsonBinaryData rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonBinaryData lhs, BsonBinaryData rhs) => !(lhs == rhs);

    public new static BsonBinaryData Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonBinaryData)BsonTypeMapper.MapToBsonValue(value, BsonType.Binary);
    }

    public int CompareTo(BsonBinaryData other)
    {
        if (other is null)
        {
            return 1;
        }
        var order = Bytes.Length.CompareTo(other.Bytes.Length);
        if (order == 0)
        {
            order = SubType.CompareTo(other.SubType);
        }
        return order != 0 ? order : Bytes.AsSpan().SequenceCompareTo(other.Bytes);
    }

    public override int CompareTo(BsonValue other) => other is BsonBinaryData data ? CompareTo(data) : CompareTypeTo(other);

    public bool Equals(BsonBinaryData rhs) => rhs is not null && SubType == rhs.SubType && Bytes.AsSpan().SequenceEqual(rhs.Bytes);

    public override bool Equals(object obj) => Equals(obj as BsonBinaryData);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(SubType);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    public Guid ToGuid() => SubType == BsonBinarySubType.UuidStandard
        ? ToGuid(GuidRepresentation.Standard)
        : throw new InvalidOperationException($"GuidRepresentation must be specified to convert binary sub type {SubType} to a Guid.");

    public Guid ToGuid(GuidRepresentation guidRepresentation)
    {
        if (guidRepresentation == GuidRepresentation.Unspecified)
        {
            throw new ArgumentException("GuidRepresentation cannot be Unspecified.", nameof(guidRepresentation));
        }
        var expected = GuidConverter.GetSubType(guidRepresentation);
        return SubType == expected
            ? GuidConverter.FromBytes(Bytes, guidRepresentation)
            : throw new InvalidOperationException($"Binary data with sub type {SubType} cannot be read as a Guid in {guidRepresentation} representation.");
    }

    public override string ToString() => SubType == BsonBinarySubType.UuidStandard
        ? $"{SubType}:{ToGuid(GuidRepresentation.Standard)}"
        : $"{SubType}:0x{BsonUtils.ToHexString(Bytes)}";
}

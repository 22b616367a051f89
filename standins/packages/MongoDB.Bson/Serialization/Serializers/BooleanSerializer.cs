namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>bool.</summary>
public sealed class BooleanSerializer : StructSerializerBase<bool>, IRepresentationConfigurable<BooleanSerializer>
{
    public BooleanSerializer()
        : this(BsonType.Boolean)
    {
    }

    public BooleanSerializer(BsonType representation) => Representation = representation is BsonType.Boolean or BsonType.Decimal128 or BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a BooleanSerializer.", nameof(representation));

    public static BooleanSerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is BooleanSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public BooleanSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new BooleanSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    public override bool Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Boolean => reader.ReadBoolean(),
            BsonType.Decimal128 => !Decimal128.IsZero(reader.ReadDecimal128()),
            BsonType.Double => reader.ReadDouble() != 0.0,
            BsonType.Int32 => reader.ReadInt32() != 0,
            BsonType.Int64 => reader.ReadInt64() != 0,
            BsonType.String => IO.JsonConvert.ToBoolean(reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, bool value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.Decimal128: writer.WriteDecimal128(value ? Decimal128.One : Decimal128.Zero); break;
            case BsonType.Double: writer.WriteDouble(value ? 1.0 : 0.0); break;
            case BsonType.Int32: writer.WriteInt32(value ? 1 : 0); break;
            case BsonType.Int64: writer.WriteInt64(value ? 1 : 0); break;
            case BsonType.String: writer.WriteString(IO.JsonConvert.ToString(value)); break;
            default: writer.WriteBoolean(value); break;
        }
    }
}

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>byte[].</summary>
public sealed class ByteArraySerializer : SealedClassSerializerBase<byte[]>, IRepresentationConfigurable<ByteArraySerializer>
{
    public ByteArraySerializer()
        : this(BsonType.Binary)
    {
    }

    public ByteArraySerializer(BsonType representation) => Representation = representation is BsonType.Binary or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a ByteArraySerializer.", nameof(representation));

    public static ByteArraySerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is ByteArraySerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public ByteArraySerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new ByteArraySerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    protected override byte[] DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Binary => reader.ReadBytes(),
            BsonType.String => BsonUtils.ParseHexString(reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, byte[] value)
    {
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.String: writer.WriteString(BsonUtils.ToHexString(value)); break;
            default: writer.WriteBytes(value); break;
        }
    }
}

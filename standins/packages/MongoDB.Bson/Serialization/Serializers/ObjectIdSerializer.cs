namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>ObjectId.</summary>
public sealed class ObjectIdSerializer : StructSerializerBase<ObjectId>, IRepresentationConfigurable<ObjectIdSerializer>
{
    public ObjectIdSerializer()
        : this(BsonType.ObjectId)
    {
    }

    public ObjectIdSerializer(BsonType representation) => Representation = representation is BsonType.ObjectId or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a ObjectIdSerializer.", nameof(representation));

    public static ObjectIdSerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is ObjectIdSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public ObjectIdSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new ObjectIdSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    public override ObjectId Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.ObjectId => reader.ReadObjectId(),
            BsonType.String => ObjectId.Parse(reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, ObjectId value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.String: writer.WriteString(value.ToString()); break;
            default: writer.WriteObjectId(value); break;
        }
    }
}

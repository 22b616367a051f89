namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>string.</summary>
public sealed class StringSerializer : SealedClassSerializerBase<string>, IRepresentationConfigurable<StringSerializer>
{
    public StringSerializer()
        : this(BsonType.String)
    {
    }

    public StringSerializer(BsonType representation) => Representation = representation is BsonType.ObjectId or BsonType.String or BsonType.Symbol
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a StringSerializer.", nameof(representation));

    public static StringSerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is StringSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public StringSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new StringSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    protected override string DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.ObjectId when Representation == BsonType.ObjectId => reader.ReadObjectId().ToString(),
            BsonType.String => reader.ReadString(),
            BsonType.Symbol => reader.ReadSymbol(),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, string value)
    {
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.ObjectId: writer.WriteObjectId(ObjectId.Parse(value)); break;
            case BsonType.Symbol: writer.WriteSymbol(value); break;
            default: writer.WriteString(value); break;
        }
    }
}

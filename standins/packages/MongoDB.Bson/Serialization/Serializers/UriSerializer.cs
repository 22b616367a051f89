namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Uri.</summary>
public sealed class UriSerializer : SealedClassSerializerBase<Uri>, IRepresentationConfigurable<UriSerializer>
{
    public UriSerializer()
        : this(BsonType.String)
    {
    }

    public UriSerializer(BsonType representation) => Representation = representation is BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a UriSerializer.", nameof(representation));

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is UriSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public UriSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new UriSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    protected override Uri DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.String => new Uri(reader.ReadString(), UriKind.RelativeOrAbsolute),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, Uri value)
    {
        var writer = context.Writer;
        switch (Representation)
        {
            default: writer.WriteString(value.OriginalString); break;
        }
    }
}

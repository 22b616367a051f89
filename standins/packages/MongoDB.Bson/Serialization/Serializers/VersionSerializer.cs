namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Version.</summary>
public sealed class VersionSerializer : SealedClassSerializerBase<Version>, IRepresentationConfigurable<VersionSerializer>
{
    public VersionSerializer()
        : this(BsonType.String)
    {
    }

    public VersionSerializer(BsonType representation) => Representation = representation is BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a VersionSerializer.", nameof(representation));

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is VersionSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public VersionSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new VersionSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    protected override Version DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.String => Version.Parse(reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, Version value)
    {
        var writer = context.Writer;
        switch (Representation)
        {
            default: writer.WriteString(value.ToString()); break;
        }
    }
}

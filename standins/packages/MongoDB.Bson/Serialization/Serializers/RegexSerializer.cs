namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Regex.</summary>
public sealed class RegexSerializer : SealedClassSerializerBase<System.Text.RegularExpressions.Regex>, IRepresentationConfigurable<RegexSerializer>
{
    public RegexSerializer()
        : this(BsonType.RegularExpression)
    {
    }

    public RegexSerializer(BsonType representation) => Representation = representation is BsonType.RegularExpression or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a RegexSerializer.", nameof(representation));

    public static RegexSerializer RegularExpressionInstance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is RegexSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public RegexSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new RegexSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    protected override System.Text.RegularExpressions.Regex DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.RegularExpression => reader.ReadRegularExpression().ToRegex(),
            BsonType.String => new BsonRegularExpression(reader.ReadString()).ToRegex(),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, System.Text.RegularExpressions.Regex value)
    {
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.String: writer.WriteString(new BsonRegularExpression(value).ToString()); break;
            default: writer.WriteRegularExpression(new BsonRegularExpression(value)); break;
        }
    }
}

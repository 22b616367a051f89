namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>char.</summary>
public sealed class CharSerializer : StructSerializerBase<char>, IRepresentationConfigurable<CharSerializer>
{
    public CharSerializer()
        : this(BsonType.Int32)
    {
    }

    public CharSerializer(BsonType representation) => Representation = representation is BsonType.Int32 or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a CharSerializer.", nameof(representation));

    public static CharSerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override bool Equals(object obj) => base.Equals(obj) && obj is CharSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public CharSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new CharSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    public override char Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Int32 => checked((char)reader.ReadInt32()),
            BsonType.String => reader.ReadString() is [var only] ? only : throw new FormatException("A char is one character."),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, char value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.String: writer.WriteString(value.ToString()); break;
            default: writer.WriteInt32(value); break;
        }
    }
}

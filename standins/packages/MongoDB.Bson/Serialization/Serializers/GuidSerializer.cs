namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Guid; which byte order it is stored in must be said.</summary>
public sealed class GuidSerializer : StructSerializerBase<Guid>, IRepresentationConfigurable<GuidSerializer>
{
    public GuidSerializer()
        : this(BsonType.Binary)
    {
    }

    public GuidSerializer(BsonType representation)
        : this(representation, GuidRepresentation.Unspecified)
    {
    }

    public GuidSerializer(GuidRepresentation guidRepresentation)
        : this(BsonType.Binary, guidRepresentation)
    {
    }

    private GuidSerializer(BsonType representation, GuidRepresentation guidRepresentation)
    {
        Representation = representation is BsonType.Binary or BsonType.String
            ? representation
            : throw new ArgumentException($"{representation} is not a valid representation for a GuidSerializer.", nameof(representation));
        GuidRepresentation = guidRepresentation;
    }

    public static GuidSerializer StandardInstance { get; } = new(GuidRepresentation.Standard);

    public GuidRepresentation GuidRepresentation { get; }

    public BsonType Representation { get; }

    public override Guid Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        switch (type)
        {
            case BsonType.Binary when GuidRepresentation == GuidRepresentation.Unspecified:
                throw new BsonSerializationException("GuidSerializer cannot deserialize a Guid when GuidRepresentation is Unspecified.");
            case BsonType.Binary:
                var data = context.Reader.ReadBinaryData();
                return data.SubType == GuidConverter.GetSubType(GuidRepresentation)
                    ? data.ToGuid(GuidRepresentation)
                    : throw new FormatException($"GuidSerializer cannot deserialize a Guid when GuidRepresentation is {GuidRepresentation} and binary sub type is {data.SubType}.");
            case BsonType.String: return new Guid(context.Reader.ReadString());
            default: throw CreateCannotDeserializeFromBsonTypeException(type);
        }
    }

    public override bool Equals(object obj) =>
        base.Equals(obj) && obj is GuidSerializer other && Representation == other.Representation && GuidRepresentation == other.GuidRepresentation;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, Guid value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Representation == BsonType.String)
        {
            context.Writer.WriteString(value.ToString());
            return;
        }
        if (GuidRepresentation == GuidRepresentation.Unspecified)
        {
            throw new BsonSerializationException("GuidSerializer cannot serialize a Guid when GuidRepresentation is Unspecified.");
        }
        context.Writer.WriteGuid(value, GuidRepresentation);
    }

    public GuidSerializer WithGuidRepresentation(GuidRepresentation guidRepresentation) => new(BsonType.Binary, guidRepresentation);

    public GuidSerializer WithRepresentation(BsonType representation) => new(representation, GuidRepresentation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);
}

using System.Globalization;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>TimeOnly, in ticks or as text.</summary>
public sealed class TimeOnlySerializer : StructSerializerBase<TimeOnly>, IRepresentationConfigurable<TimeOnlySerializer>
{
    public TimeOnlySerializer()
        : this(BsonType.Int64)
    {
    }

    public TimeOnlySerializer(BsonType representation) => Representation = representation is BsonType.Int64 or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a TimeOnlySerializer.", nameof(representation));

    public static TimeOnlySerializer Instance { get; } = new();

    public BsonType Representation { get; }

    public override TimeOnly Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Int64 => new TimeOnly(context.Reader.ReadInt64()),
            BsonType.Int32 => new TimeOnly(context.Reader.ReadInt32()),
            BsonType.String => TimeOnly.ParseExact(context.Reader.ReadString(), "o", CultureInfo.InvariantCulture),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) => base.Equals(obj) && obj is TimeOnlySerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Representation == BsonType.String)
        {
            context.Writer.WriteString(value.ToString("o", CultureInfo.InvariantCulture));
        }
        else
        {
            context.Writer.WriteInt64(value.Ticks);
        }
    }

    public TimeOnlySerializer WithRepresentation(BsonType representation) => new(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);
}

using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>DateTimeOffset: time and offset.</summary>
public sealed class DateTimeOffsetSerializer : StructSerializerBase<DateTimeOffset>, IRepresentationConfigurable<DateTimeOffsetSerializer>
{
    public DateTimeOffsetSerializer()
        : this(BsonType.Document)
    {
    }

    public DateTimeOffsetSerializer(BsonType representation) => Representation = representation is BsonType.Array or BsonType.DateTime or BsonType.Document or BsonType.String
        ? representation
        : throw new ArgumentException($"{representation} is not a valid representation for a DateTimeOffsetSerializer.", nameof(representation));

    public BsonType Representation { get; }

    public override DateTimeOffset Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        switch (type)
        {
            case BsonType.Array:
                var parts = BsonTreeReader.ReadArray(context.Reader, allowDuplicateNames: false);
                return Build(parts[0], parts[1]);
            case BsonType.DateTime: return new DateTimeOffset(BsonUtils.ToDateTimeFromMillisecondsSinceEpoch(context.Reader.ReadDateTime()));
            case BsonType.Document:
                var document = BsonTreeReader.ReadDocument(context.Reader, allowDuplicateNames: false);
                return Build(document["Ticks"], document["Offset"]);
            case BsonType.String: return JsonConvert.ToDateTimeOffset(context.Reader.ReadString());
            default: throw CreateCannotDeserializeFromBsonTypeException(type);
        }
    }

    public override bool Equals(object obj) => base.Equals(obj) && obj is DateTimeOffsetSerializer other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.Array:
                writer.WriteStartArray();
                writer.WriteInt64(value.Ticks);
                writer.WriteInt32((int)value.Offset.TotalMinutes);
                writer.WriteEndArray();
                break;
            case BsonType.DateTime: writer.WriteDateTime(value.ToUnixTimeMilliseconds()); break;
            case BsonType.String: writer.WriteString(JsonConvert.ToString(value)); break;
            default:
                writer.WriteStartDocument();
                writer.WriteDateTime("DateTime", value.ToUnixTimeMilliseconds());
                writer.WriteInt64("Ticks", value.Ticks);
                writer.WriteInt32("Offset", (int)value.Offset.TotalMinutes);
                writer.WriteEndDocument();
                break;
        }
    }

    public DateTimeOffsetSerializer WithRepresentation(BsonType representation) => representation == Representation ? this : new DateTimeOffsetSerializer(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    private static DateTimeOffset Build(BsonValue ticks, BsonValue offset) => new(ticks.ToInt64(), TimeSpan.FromMinutes(offset.ToInt32()));
}

using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>DateTime, in milliseconds; or as a document, number or text.</summary>
public sealed class DateTimeSerializer : StructSerializerBase<DateTime>, IRepresentationConfigurable<DateTimeSerializer>
{
    public DateTimeSerializer()
        : this(DateTimeKind.Utc)
    {
    }

    public DateTimeSerializer(bool dateOnly)
        : this(dateOnly, BsonType.DateTime)
    {
    }

    public DateTimeSerializer(bool dateOnly, BsonType representation)
        : this(dateOnly, DateTimeKind.Utc, representation)
    {
    }

    public DateTimeSerializer(BsonType representation)
        : this(DateTimeKind.Utc, representation)
    {
    }

    public DateTimeSerializer(DateTimeKind kind)
        : this(kind, BsonType.DateTime)
    {
    }

    public DateTimeSerializer(DateTimeKind kind, BsonType representation)
        : this(dateOnly: false, kind, representation)
    {
    }

    private DateTimeSerializer(bool dateOnly, DateTimeKind kind, BsonType representation)
    {
        DateOnly = dateOnly;
        Kind = kind;
        Representation = representation is BsonType.DateTime or BsonType.Document or BsonType.Int64 or BsonType.String
            ? representation
            : throw new ArgumentException($"{representation} is not a valid representation for a DateTimeSerializer.", nameof(representation));
    }

    public static DateTimeSerializer DateOnlyInstance { get; } = new(dateOnly: true);

    public static DateTimeSerializer Instance { get; } = new();

    public static DateTimeSerializer LocalInstance { get; } = new(DateTimeKind.Local);

    public static DateTimeSerializer UtcInstance { get; } = new(DateTimeKind.Utc);

    public bool DateOnly { get; }

    public DateTimeKind Kind { get; }

    public BsonType Representation { get; }

    public override DateTime Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        var value = type switch
        {
            BsonType.DateTime => new BsonDateTime(context.Reader.ReadDateTime()).ToUniversalTime(),
            BsonType.Document => new DateTime(BsonTreeReader.ReadDocument(context.Reader, allowDuplicateNames: false)["Ticks"].ToInt64(), DateTimeKind.Utc),
            BsonType.Int64 => DateTime.SpecifyKind(new DateTime(context.Reader.ReadInt64()), DateTimeKind.Utc),
            BsonType.String => JsonConvert.ToDateTime(context.Reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
        if (DateOnly)
        {
            return value.TimeOfDay == TimeSpan.Zero ? DateTime.SpecifyKind(value, Kind) : throw new FormatException("TimeOfDay component for DateOnly DateTime value is not zero.");
        }
        return Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value.ToLocalTime(), Kind);
    }

    public override bool Equals(object obj) =>
        base.Equals(obj) && obj is DateTimeSerializer other && DateOnly == other.DateOnly && Kind == other.Kind && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, DateTime value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (DateOnly && value.TimeOfDay != TimeSpan.Zero)
        {
            throw new BsonSerializationException("TimeOfDay component is not zero.");
        }
        var utc = DateOnly ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : BsonUtils.ToUniversalTime(value);
        var writer = context.Writer;
        switch (Representation)
        {
            case BsonType.Document:
                writer.WriteStartDocument();
                writer.WriteDateTime("DateTime", BsonUtils.ToMillisecondsSinceEpoch(utc));
                writer.WriteInt64("Ticks", utc.Ticks);
                writer.WriteEndDocument();
                break;
            case BsonType.Int64: writer.WriteInt64(utc.Ticks); break;
            case BsonType.String: writer.WriteString(DateOnly ? utc.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : JsonConvert.ToString(utc)); break;
            default: writer.WriteDateTime(BsonUtils.ToMillisecondsSinceEpoch(utc)); break;
        }
    }

    public DateTimeSerializer WithDateOnly(bool dateOnly) => new(dateOnly, Kind, Representation);

    public DateTimeSerializer WithDateOnly(bool dateOnly, BsonType representation) => new(dateOnly, Kind, representation);

    public DateTimeSerializer WithKind(DateTimeKind kind) => new(DateOnly, kind, Representation);

    public DateTimeSerializer WithKind(DateTimeKind kind, BsonType representation) => new(DateOnly, kind, representation);

    public DateTimeSerializer WithRepresentation(BsonType representation) => new(DateOnly, Kind, representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);
}

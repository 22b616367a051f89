using System.Globalization;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>DateOnly, as midnight UTC unless told otherwise.</summary>
public sealed class DateOnlySerializer : StructSerializerBase<DateOnly>, IRepresentationConfigurable<DateOnlySerializer>
{
    public DateOnlySerializer()
        : this(BsonType.DateTime)
    {
    }

    public DateOnlySerializer(BsonType representation)
        : this(representation, DateOnlyDocumentFormat.DateTimeTicks)
    {
    }

    public DateOnlySerializer(BsonType representation, DateOnlyDocumentFormat documentFormat)
    {
        Representation = representation is BsonType.DateTime or BsonType.Document or BsonType.Int64 or BsonType.String
            ? representation
            : throw new ArgumentException($"{representation} is not a valid representation for a DateOnlySerializer.", nameof(representation));
        DocumentFormat = documentFormat;
    }

    public static DateOnlySerializer Instance { get; } = new();

    public DateOnlyDocumentFormat DocumentFormat { get; }

    public BsonType Representation { get; }

    public override DateOnly Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.DateTime => FromMidnight(BsonUtils.ToDateTimeFromMillisecondsSinceEpoch(context.Reader.ReadDateTime())),
            BsonType.Document => FromDocument((BsonDocument)BsonTreeReader.ReadDocument(context.Reader, allowDuplicateNames: false)),
            BsonType.Int64 => FromMidnight(new DateTime(context.Reader.ReadInt64())),
            BsonType.String => DateOnly.ParseExact(context.Reader.ReadString(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) =>
        base.Equals(obj) && obj is DateOnlySerializer other && Representation == other.Representation && DocumentFormat == other.DocumentFormat;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var midnight = value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        switch (Representation)
        {
            case BsonType.Document: WriteDocument(context.Writer, value, midnight); break;
            case BsonType.Int64: context.Writer.WriteInt64(midnight.Ticks); break;
            case BsonType.String: context.Writer.WriteString(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            default: context.Writer.WriteDateTime(BsonUtils.ToMillisecondsSinceEpoch(midnight)); break;
        }
    }

    public DateOnlySerializer WithRepresentation(BsonType representation) => WithRepresentation(representation, DocumentFormat);

    public DateOnlySerializer WithRepresentation(BsonType representation, DateOnlyDocumentFormat documentFormat) => new(representation, documentFormat);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    private static DateOnly FromMidnight(DateTime time) =>
        time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : throw new FormatException("Deserialized value has a non-zero time component.");

    private static DateOnly FromDocument(BsonDocument document) => document.TryGetValue("Ticks", out var ticks)
        ? FromMidnight(new DateTime(ticks.ToInt64()))
        : new DateOnly(document["Year"].ToInt32(), document["Month"].ToInt32(), document["Day"].ToInt32());

    private void WriteDocument(IBsonWriter writer, DateOnly value, DateTime midnight)
    {
        writer.WriteStartDocument();
        if (DocumentFormat == DateOnlyDocumentFormat.YearMonthDay)
        {
            writer.WriteInt32("Year", value.Year);
            writer.WriteInt32("Month", value.Month);
            writer.WriteInt32("Day", value.Day);
        }
        else
        {
            writer.WriteDateTime("DateTime", BsonUtils.ToMillisecondsSinceEpoch(midnight));
            writer.WriteInt64("Ticks", midnight.Ticks);
        }
        writer.WriteEndDocument();
    }
}

using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>TimeSpan: text, or a count of some unit.</summary>
public sealed class TimeSpanSerializer : StructSerializerBase<TimeSpan>, IRepresentationConfigurable<TimeSpanSerializer>
{
    public TimeSpanSerializer()
        : this(BsonType.String)
    {
    }

    public TimeSpanSerializer(BsonType representation)
        : this(representation, TimeSpanUnits.Ticks)
    {
    }

    public TimeSpanSerializer(BsonType representation, TimeSpanUnits units)
    {
        Representation = representation is BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.String or BsonType.Decimal128
            ? representation
            : throw new ArgumentException($"{representation} is not a valid representation for a TimeSpanSerializer.", nameof(representation));
        Units = units;
    }

    public BsonType Representation { get; }

    public TimeSpanUnits Units { get; }

    public override TimeSpan Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Double => FromUnits((decimal)context.Reader.ReadDouble()),
            BsonType.Decimal128 => FromUnits((decimal)context.Reader.ReadDecimal128()),
            BsonType.Int32 => FromUnits(context.Reader.ReadInt32()),
            BsonType.Int64 => FromUnits(context.Reader.ReadInt64()),
            BsonType.String => TimeSpan.Parse(context.Reader.ReadString(), System.Globalization.CultureInfo.InvariantCulture),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) => base.Equals(obj) && obj is TimeSpanSerializer other && Representation == other.Representation && Units == other.Units;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (Representation)
        {
            case BsonType.Double: context.Writer.WriteDouble((double)InUnits(value)); break;
            case BsonType.Decimal128: context.Writer.WriteDecimal128(InUnits(value)); break;
            case BsonType.Int32: context.Writer.WriteInt32((int)InUnits(value)); break;
            case BsonType.Int64: context.Writer.WriteInt64((long)InUnits(value)); break;
            default: context.Writer.WriteString(value.ToString()); break;
        }
    }

    public TimeSpanSerializer WithRepresentation(BsonType representation) => WithRepresentation(representation, Units);

    public TimeSpanSerializer WithRepresentation(BsonType representation, TimeSpanUnits units) => new(representation, units);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    private TimeSpan FromUnits(decimal count) => new((long)(Units == TimeSpanUnits.Nanoseconds ? count / 100 : count * TicksPerUnit()));

    private decimal InUnits(TimeSpan value) => Units == TimeSpanUnits.Nanoseconds ? value.Ticks * 100m : value.Ticks / (decimal)TicksPerUnit();

    private long TicksPerUnit() => Units switch
    {
        TimeSpanUnits.Days => TimeSpan.TicksPerDay,
        TimeSpanUnits.Hours => TimeSpan.TicksPerHour,
        TimeSpanUnits.Minutes => TimeSpan.TicksPerMinute,
        TimeSpanUnits.Seconds => TimeSpan.TicksPerSecond,
        TimeSpanUnits.Milliseconds => TimeSpan.TicksPerMillisecond,
        TimeSpanUnits.Microseconds => TimeSpan.TicksPerMicrosecond,
        _ => 1,
    };
}

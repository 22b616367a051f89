using MongoDB.Bson.Serialization.Options;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>How a TimeSpan is stored.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonTimeSpanOptionsAttribute : BsonSerializationOptionsAttribute
{
    public BsonTimeSpanOptionsAttribute(BsonType representation)
        : this(representation, TimeSpanUnits.Ticks)
    {
    }

    public BsonTimeSpanOptionsAttribute(BsonType representation, TimeSpanUnits units)
    {
        Representation = representation;
        Units = units;
    }

    public BsonType Representation { get; }

    public TimeSpanUnits Units { get; }

    protected override IBsonSerializer Apply(IBsonSerializer serializer) =>
        serializer is TimeSpanSerializer spans ? spans.WithRepresentation(Representation, Units) : base.Apply(serializer);
}

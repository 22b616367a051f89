using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>How a DateTime is stored and read.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonDateTimeOptionsAttribute : BsonSerializationOptionsAttribute
{
    public bool DateOnly { get; set; }

    public DateTimeKind Kind { get; set; } = DateTimeKind.Utc;

    public BsonType Representation { get; set; } = BsonType.DateTime;

    protected override IBsonSerializer Apply(IBsonSerializer serializer)
    {
        if (serializer is not DateTimeSerializer dates)
        {
            return base.Apply(serializer);
        }
        return DateOnly ? dates.WithDateOnly(DateOnly, Representation) : dates.WithKind(Kind, Representation);
    }
}

using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The BSON type that the member is stored as.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonRepresentationAttribute : BsonSerializationOptionsAttribute
{
    public BsonRepresentationAttribute(BsonType representation) => Representation = representation;

    public BsonType Representation { get; }

    public bool AllowOverflow { get; set; }

    public bool AllowTruncation { get; set; }

    protected override IBsonSerializer Apply(IBsonSerializer serializer)
    {
        if (serializer is not IRepresentationConfigurable configurable)
        {
            return base.Apply(serializer);
        }
        var configured = configurable.WithRepresentation(Representation);
        return configured is IRepresentationConverterConfigurable converting ? converting.WithConverter(new RepresentationConverter(AllowOverflow, AllowTruncation)) : configured;
    }
}

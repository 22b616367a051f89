using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The byte order of a Guid.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonGuidRepresentationAttribute : BsonSerializationOptionsAttribute
{
    public BsonGuidRepresentationAttribute(GuidRepresentation guidRepresentation) => GuidRepresentation = guidRepresentation;

    public GuidRepresentation GuidRepresentation { get; }

    protected override IBsonSerializer Apply(IBsonSerializer serializer) =>
        serializer is GuidSerializer guids ? guids.WithGuidRepresentation(GuidRepresentation) : base.Apply(serializer);
}

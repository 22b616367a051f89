namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of a nullable value type.</summary>
public interface INullableSerializer
{
    IBsonSerializer ValueSerializer { get; }
}

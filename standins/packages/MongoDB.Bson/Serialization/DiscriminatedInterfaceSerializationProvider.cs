using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers of interfaces.</summary>
public class DiscriminatedInterfaceSerializationProvider : BsonSerializationProviderBase
{
    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsInterface ? CreateGenericSerializer(typeof(DiscriminatedInterfaceSerializer<>), [type], serializerRegistry) : null;
    }
}

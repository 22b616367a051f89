namespace MongoDB.Bson.Serialization;

/// <summary>Makes serialisers that need other serialisers.</summary>
public interface IRegistryAwareBsonSerializationProvider : IBsonSerializationProvider
{
    IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry);
}

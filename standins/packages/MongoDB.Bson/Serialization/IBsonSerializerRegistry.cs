namespace MongoDB.Bson.Serialization;

/// <summary>Knows the serialiser of each type.</summary>
public interface IBsonSerializerRegistry
{
    IBsonSerializer GetSerializer(Type type);

    IBsonSerializer<T> GetSerializer<T>();
}

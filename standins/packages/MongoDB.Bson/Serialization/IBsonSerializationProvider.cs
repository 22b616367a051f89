namespace MongoDB.Bson.Serialization;

/// <summary>Makes serialisers for types.</summary>
public interface IBsonSerializationProvider
{
    IBsonSerializer GetSerializer(Type type);
}

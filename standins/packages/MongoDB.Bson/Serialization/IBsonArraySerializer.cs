namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser that can say how its items are stored.</summary>
public interface IBsonArraySerializer : IBsonSerializer
{
    bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo);
}

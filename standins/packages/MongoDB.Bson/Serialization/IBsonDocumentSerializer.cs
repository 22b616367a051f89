namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser that can say how each member is stored.</summary>
public interface IBsonDocumentSerializer : IBsonSerializer
{
    bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo);
}

namespace MongoDB.Bson.Serialization;

/// <summary>Writes and reads values of one type.</summary>
public interface IBsonSerializer
{
    Type ValueType { get; }

    object Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args);

    void Serialize(BsonSerializationContext context, BsonSerializationArgs args, object value);
}

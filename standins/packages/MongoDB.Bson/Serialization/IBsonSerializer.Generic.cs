namespace MongoDB.Bson.Serialization;

/// <summary>Writes and reads values of one type, typed.</summary>
public interface IBsonSerializer<TValue> : IBsonSerializer
{
    new TValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args);

    void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value);
}

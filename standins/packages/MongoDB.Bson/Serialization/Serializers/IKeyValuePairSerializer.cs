namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of key-value pairs.</summary>
public interface IKeyValuePairSerializer
{
    IBsonSerializer KeySerializer { get; }

    BsonType Representation { get; }

    IBsonSerializer ValueSerializer { get; }
}

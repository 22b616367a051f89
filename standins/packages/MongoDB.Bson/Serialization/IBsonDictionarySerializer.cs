using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser of dictionaries.</summary>
public interface IBsonDictionarySerializer
{
    DictionaryRepresentation DictionaryRepresentation { get; }

    IBsonSerializer KeySerializer { get; }

    IBsonSerializer ValueSerializer { get; }
}

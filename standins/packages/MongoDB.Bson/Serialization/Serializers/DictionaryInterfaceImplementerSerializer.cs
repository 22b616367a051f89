using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A dictionary class that can be filled.</summary>
public sealed class DictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue> :
    DictionarySerializerBase<TDictionary, TKey, TValue>, IMultipleChildSerializersConfigurable, IDictionaryRepresentationConfigurable
    where TDictionary : class, IDictionary<TKey, TValue>
{
    public DictionaryInterfaceImplementerSerializer()
    {
    }

    public DictionaryInterfaceImplementerSerializer(DictionaryRepresentation dictionaryRepresentation)
        : base(dictionaryRepresentation)
    {
    }

    public DictionaryInterfaceImplementerSerializer(DictionaryRepresentation dictionaryRepresentation, IBsonSerializer<TKey> keySerializer, IBsonSerializer<TValue> valueSerializer)
        : base(dictionaryRepresentation, keySerializer, valueSerializer)
    {
    }

    IBsonSerializer[] IMultipleChildSerializersConfigurable.ChildSerializers => [KeySerializer, ValueSerializer];

    public DictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue> WithDictionaryRepresentation(DictionaryRepresentation dictionaryRepresentation) =>
        new(dictionaryRepresentation, KeySerializer, ValueSerializer);

    IBsonSerializer IDictionaryRepresentationConfigurable.WithDictionaryRepresentation(DictionaryRepresentation dictionaryRepresentation) => WithDictionaryRepresentation(dictionaryRepresentation);

    IBsonSerializer IMultipleChildSerializersConfigurable.WithChildSerializers(IBsonSerializer[] childSerializers) =>
        new DictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue>(DictionaryRepresentation, (IBsonSerializer<TKey>)childSerializers[0], (IBsonSerializer<TValue>)childSerializers[1]);
}

using System.Collections.ObjectModel;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A read only dictionary, read through a Dictionary.</summary>
public sealed class ReadOnlyDictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue> :
    DictionarySerializerBase<TDictionary, TKey, TValue>, IMultipleChildSerializersConfigurable, IDictionaryRepresentationConfigurable
    where TDictionary : class, IReadOnlyDictionary<TKey, TValue>
{
    public ReadOnlyDictionaryInterfaceImplementerSerializer()
    {
    }

    public ReadOnlyDictionaryInterfaceImplementerSerializer(DictionaryRepresentation dictionaryRepresentation)
        : base(dictionaryRepresentation)
    {
    }

    public ReadOnlyDictionaryInterfaceImplementerSerializer(DictionaryRepresentation dictionaryRepresentation, IBsonSerializer<TKey> keySerializer, IBsonSerializer<TValue> valueSerializer)
        : base(dictionaryRepresentation, keySerializer, valueSerializer)
    {
    }

    IBsonSerializer[] IMultipleChildSerializersConfigurable.ChildSerializers => [KeySerializer, ValueSerializer];

    IBsonSerializer IDictionaryRepresentationConfigurable.WithDictionaryRepresentation(DictionaryRepresentation dictionaryRepresentation) =>
        new ReadOnlyDictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue>(dictionaryRepresentation, KeySerializer, ValueSerializer);

    IBsonSerializer IMultipleChildSerializersConfigurable.WithChildSerializers(IBsonSerializer[] childSerializers) =>
        new ReadOnlyDictionaryInterfaceImplementerSerializer<TDictionary, TKey, TValue>(DictionaryRepresentation, (IBsonSerializer<TKey>)childSerializers[0], (IBsonSerializer<TValue>)childSerializers[1]);

    protected override ICollection<KeyValuePair<TKey, TValue>> CreateAccumulator() => new Dictionary<TKey, TValue>();

    protected override TDictionary FinalizeAccumulator(ICollection<KeyValuePair<TKey, TValue>> accumulator)
    {
        var dictionary = (Dictionary<TKey, TValue>)accumulator;
        return typeof(TDictionary) == typeof(ReadOnlyDictionary<TKey, TValue>)
            ? (TDictionary)(object)new ReadOnlyDictionary<TKey, TValue>(dictionary)
            : (TDictionary)Activator.CreateInstance(typeof(TDictionary), dictionary);
    }
}

using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a dictionary: a document, or an array of pairs.</summary>
public abstract class DictionarySerializerBase<TDictionary, TKey, TValue> : ClassSerializerBase<TDictionary>, IBsonArraySerializer, IBsonDocumentSerializer, IBsonDictionarySerializer
    where TDictionary : class, IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Lazy<IBsonSerializer<TKey>> _keySerializer;
    private readonly Lazy<IBsonSerializer<TValue>> _valueSerializer;

    protected DictionarySerializerBase()
        : this(DictionaryRepresentation.Document)
    {
    }

    protected DictionarySerializerBase(DictionaryRepresentation dictionaryRepresentation)
        : this(dictionaryRepresentation, BsonSerializer.SerializerRegistry)
    {
    }

    protected DictionarySerializerBase(DictionaryRepresentation dictionaryRepresentation, IBsonSerializer<TKey> keySerializer, IBsonSerializer<TValue> valueSerializer)
    {
        ArgumentNullException.ThrowIfNull(keySerializer);
        ArgumentNullException.ThrowIfNull(valueSerializer);
        DictionaryRepresentation = dictionaryRepresentation;
        _keySerializer = new Lazy<IBsonSerializer<TKey>>(() => keySerializer);
        _valueSerializer = new Lazy<IBsonSerializer<TValue>>(() => valueSerializer);
    }

    protected DictionarySerializerBase(DictionaryRepresentation dictionaryRepresentation, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        DictionaryRepresentation = dictionaryRepresentation;
        _keySerializer = new Lazy<IBsonSerializer<TKey>>(serializerRegistry.GetSerializer<TKey>);
        _valueSerializer = new Lazy<IBsonSerializer<TValue>>(serializerRegistry.GetSerializer<TValue>);
    }

    public DictionaryRepresentation DictionaryRepresentation { get; }

    public IBsonSerializer<TKey> KeySerializer => _keySerializer.Value;

    IBsonSerializer IBsonDictionarySerializer.KeySerializer => KeySerializer;

    public IBsonSerializer<TValue> ValueSerializer => _valueSerializer.Value;

    IBsonSerializer IBsonDictionarySerializer.ValueSerializer => ValueSerializer;

    public override bool Equals(object obj) =>
        base.Equals(obj)
        && obj is DictionarySerializerBase<TDictionary, TKey, TValue> other
        && DictionaryRepresentation == other.DictionaryRepresentation
        && KeySerializer.Equals(other.KeySerializer)
        && ValueSerializer.Equals(other.ValueSerializer);

    public override int GetHashCode() => 0;

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        if (DictionaryRepresentation == DictionaryRepresentation.Document)
        {
            return false;
        }
        var representation = DictionaryRepresentation == DictionaryRepresentation.ArrayOfArrays ? BsonType.Array : BsonType.Document;
        var pairs = new KeyValuePairSerializer<TKey, TValue>(representation, KeySerializer, ValueSerializer);
        serializationInfo = new BsonSerializationInfo(elementName: null, pairs, pairs.ValueType);
        return true;
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        var isDocument = DictionaryRepresentation == DictionaryRepresentation.Document;
        serializationInfo = isDocument ? new BsonSerializationInfo(memberName, ValueSerializer, ValueSerializer.ValueType) : null;
        return isDocument;
    }

    protected virtual ICollection<KeyValuePair<TKey, TValue>> CreateAccumulator() => (ICollection<KeyValuePair<TKey, TValue>>)Activator.CreateInstance(typeof(TDictionary));

    protected override TDictionary DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var accumulator = CreateAccumulator();
        var type = context.Reader.GetCurrentBsonType();
        switch (type)
        {
            case BsonType.Array: ReadPairs(context, accumulator); break;
            case BsonType.Document: ReadElements(context, accumulator); break;
            default: throw CreateCannotDeserializeFromBsonTypeException(type);
        }
        return FinalizeAccumulator(accumulator);
    }

    protected virtual TDictionary FinalizeAccumulator(ICollection<KeyValuePair<TKey, TValue>> accumulator) => (TDictionary)accumulator;

    protected override Type GetActualType(BsonDeserializationContext context) => typeof(TDictionary);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, TDictionary value)
    {
        if (DictionaryRepresentation == DictionaryRepresentation.Document)
        {
            context.Writer.WriteStartDocument();
            foreach (var (key, item) in value)
            {
                context.Writer.WriteName(NameOf(key));
                ValueSerializer.Serialize(context, item);
            }
            context.Writer.WriteEndDocument();
            return;
        }
        TryGetItemSerializationInfo(out var info);
        context.Writer.WriteStartArray();
        foreach (var pair in value)
        {
            info.Serializer.Serialize(context, pair);
        }
        context.Writer.WriteEndArray();
    }

    private void ReadPairs(BsonDeserializationContext context, ICollection<KeyValuePair<TKey, TValue>> accumulator)
    {
        var pairs = new KeyValuePairSerializer<TKey, TValue>(BsonType.Document, KeySerializer, ValueSerializer);
        context.Reader.ReadStartArray();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            Set(accumulator, pairs.Deserialize(context));
        }
        context.Reader.ReadEndArray();
    }

    private void ReadElements(BsonDeserializationContext context, ICollection<KeyValuePair<TKey, TValue>> accumulator)
    {
        context.Reader.ReadStartDocument();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var key = KeyOf(context.Reader.ReadName());
            Set(accumulator, KeyValuePair.Create(key, ValueSerializer.Deserialize(context)));
        }
        context.Reader.ReadEndDocument();
    }

    private static void Set(ICollection<KeyValuePair<TKey, TValue>> accumulator, KeyValuePair<TKey, TValue> pair)
    {
        if (accumulator is IDictionary<TKey, TValue> dictionary)
        {
            dictionary[pair.Key] = pair.Value;
        }
        else
        {
            accumulator.Add(pair);
        }
    }

    private string NameOf(TKey key)
    {
        var name = key as string ?? (KeySerializer.ToBsonValue(key) is BsonString text ? text.Value : null);
        return name ?? throw new BsonSerializationException("When using DictionaryRepresentation.Document key values must serialize as strings.");
    }

    private TKey KeyOf(string name)
    {
        if (typeof(TKey) == typeof(string) && KeySerializer is StringSerializer)
        {
            return (TKey)(object)name;
        }
        using var reader = new BsonDocumentReader(new BsonDocument("k", name));
        reader.ReadStartDocument();
        reader.ReadName("k");
        return KeySerializer.Deserialize(BsonDeserializationContext.CreateRoot(reader));
    }
}

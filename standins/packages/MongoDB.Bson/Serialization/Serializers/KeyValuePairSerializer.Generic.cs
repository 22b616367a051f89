using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>{ k, v } or [k, v].</summary>
public sealed class KeyValuePairSerializer<TKey, TValue> : StructSerializerBase<KeyValuePair<TKey, TValue>>, IBsonDocumentSerializer, IKeyValuePairSerializer
{
    private readonly Lazy<IBsonSerializer<TKey>> _keySerializer;
    private readonly Lazy<IBsonSerializer<TValue>> _valueSerializer;

    public KeyValuePairSerializer()
        : this(BsonType.Document)
    {
    }

    public KeyValuePairSerializer(BsonType representation)
        : this(representation, BsonSerializer.SerializerRegistry)
    {
    }

    public KeyValuePairSerializer(BsonType representation, IBsonSerializer<TKey> keySerializer, IBsonSerializer<TValue> valueSerializer)
    {
        ArgumentNullException.ThrowIfNull(keySerializer);
        ArgumentNullException.ThrowIfNull(valueSerializer);
        Representation = representation is BsonType.Array or BsonType.Document
            ? representation
            : throw new ArgumentException($"{representation} is not a valid representation for a KeyValuePairSerializer.", nameof(representation));
        _keySerializer = new Lazy<IBsonSerializer<TKey>>(() => keySerializer);
        _valueSerializer = new Lazy<IBsonSerializer<TValue>>(() => valueSerializer);
    }

    public KeyValuePairSerializer(BsonType representation, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        Representation = representation;
        _keySerializer = new Lazy<IBsonSerializer<TKey>>(serializerRegistry.GetSerializer<TKey>);
        _valueSerializer = new Lazy<IBsonSerializer<TValue>>(serializerRegistry.GetSerializer<TValue>);
    }

    public IBsonSerializer<TKey> KeySerializer => _keySerializer.Value;

    IBsonSerializer IKeyValuePairSerializer.KeySerializer => KeySerializer;

    public BsonType Representation { get; }

    public IBsonSerializer<TValue> ValueSerializer => _valueSerializer.Value;

    IBsonSerializer IKeyValuePairSerializer.ValueSerializer => ValueSerializer;

    public override KeyValuePair<TKey, TValue> Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Array => ReadArray(context),
            BsonType.Document => ReadDocument(context),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) =>
        base.Equals(obj)
        && obj is KeyValuePairSerializer<TKey, TValue> other
        && Representation == other.Representation
        && KeySerializer.Equals(other.KeySerializer)
        && ValueSerializer.Equals(other.ValueSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, KeyValuePair<TKey, TValue> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Representation == BsonType.Array)
        {
            context.Writer.WriteStartArray();
            KeySerializer.Serialize(context, value.Key);
            ValueSerializer.Serialize(context, value.Value);
            context.Writer.WriteEndArray();
            return;
        }
        context.Writer.WriteStartDocument();
        context.Writer.WriteName("k");
        KeySerializer.Serialize(context, value.Key);
        context.Writer.WriteName("v");
        ValueSerializer.Serialize(context, value.Value);
        context.Writer.WriteEndDocument();
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = (memberName, Representation) switch
        {
            ("Key", BsonType.Array) => BsonSerializationInfo.CreateWithPath(["0"], KeySerializer, typeof(TKey)),
            ("Value", BsonType.Array) => BsonSerializationInfo.CreateWithPath(["1"], ValueSerializer, typeof(TValue)),
            ("Key", _) => new BsonSerializationInfo("k", KeySerializer, typeof(TKey)),
            ("Value", _) => new BsonSerializationInfo("v", ValueSerializer, typeof(TValue)),
            _ => null,
        };
        return serializationInfo != null;
    }

    private KeyValuePair<TKey, TValue> ReadArray(BsonDeserializationContext context)
    {
        context.Reader.ReadStartArray();
        var key = KeySerializer.Deserialize(context);
        var value = ValueSerializer.Deserialize(context);
        context.Reader.ReadEndArray();
        return KeyValuePair.Create(key, value);
    }

    private KeyValuePair<TKey, TValue> ReadDocument(BsonDeserializationContext context)
    {
        var (key, value) = (default(TKey), default(TValue));
        context.Reader.ReadStartDocument();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = context.Reader.ReadName();
            switch (name)
            {
                case "k" or "Key": key = KeySerializer.Deserialize(context); break;
                case "v" or "Value": value = ValueSerializer.Deserialize(context); break;
                default: throw new BsonSerializationException($"Invalid element: '{name}'.");
            }
        }
        context.Reader.ReadEndDocument();
        return KeyValuePair.Create(key, value);
    }
}

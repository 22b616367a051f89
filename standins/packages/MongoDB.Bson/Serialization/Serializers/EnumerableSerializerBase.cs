using System.Collections;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a collection whose items are not typed.</summary>
public abstract class EnumerableSerializerBase<TValue> : SerializerBase<TValue>, IBsonArraySerializer
    where TValue : IEnumerable
{
    private readonly Lazy<IBsonSerializer> _itemSerializer;

    protected EnumerableSerializerBase()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    protected EnumerableSerializerBase(IBsonSerializer itemSerializer)
    {
        ArgumentNullException.ThrowIfNull(itemSerializer);
        _itemSerializer = new Lazy<IBsonSerializer>(() => itemSerializer);
    }

    protected EnumerableSerializerBase(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _itemSerializer = new Lazy<IBsonSerializer>(() => serializerRegistry.GetSerializer(typeof(object)));
    }

    public IBsonSerializer ItemSerializer => _itemSerializer.Value;

    public override TValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Reader.GetCurrentBsonType() == BsonType.Null)
        {
            context.Reader.ReadNull();
            return default;
        }
        EnsureBsonTypeEquals(context.Reader, BsonType.Array);
        context.Reader.ReadStartArray();
        var accumulator = CreateAccumulator();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            AddItem(accumulator, ItemSerializer.Deserialize(context));
        }
        context.Reader.ReadEndArray();
        return FinalizeResult(accumulator);
    }

    public override bool Equals(object obj) => base.Equals(obj) && ItemSerializer.Equals(((EnumerableSerializerBase<TValue>)obj).ItemSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        context.Writer.WriteStartArray();
        foreach (var item in EnumerateItemsInSerializationOrder(value))
        {
            ItemSerializer.Serialize(context, item);
        }
        context.Writer.WriteEndArray();
    }

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(elementName: null, ItemSerializer, ItemSerializer.ValueType);
        return true;
    }

    protected abstract void AddItem(object accumulator, object item);

    protected abstract object CreateAccumulator();

    protected abstract IEnumerable EnumerateItemsInSerializationOrder(TValue value);

    protected abstract TValue FinalizeResult(object accumulator);
}

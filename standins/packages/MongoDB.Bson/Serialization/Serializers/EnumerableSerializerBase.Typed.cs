namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a collection.</summary>
public abstract class EnumerableSerializerBase<TValue, TItem> : SerializerBase<TValue>, IBsonArraySerializer
    where TValue : IEnumerable<TItem>
{
    private readonly Lazy<IBsonSerializer<TItem>> _itemSerializer;

    protected EnumerableSerializerBase()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    protected EnumerableSerializerBase(IBsonSerializer<TItem> itemSerializer)
    {
        ArgumentNullException.ThrowIfNull(itemSerializer);
        _itemSerializer = new Lazy<IBsonSerializer<TItem>>(() => itemSerializer);
    }

    protected EnumerableSerializerBase(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _itemSerializer = new Lazy<IBsonSerializer<TItem>>(serializerRegistry.GetSerializer<TItem>);
    }

    public IBsonSerializer<TItem> ItemSerializer => _itemSerializer.Value;

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

    public override bool Equals(object obj) => base.Equals(obj) && ItemSerializer.Equals(((EnumerableSerializerBase<TValue, TItem>)obj).ItemSerializer);

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

    protected abstract void AddItem(object accumulator, TItem item);

    protected abstract object CreateAccumulator();

    protected abstract IEnumerable<TItem> EnumerateItemsInSerializationOrder(TValue value);

    protected abstract TValue FinalizeResult(object accumulator);
}

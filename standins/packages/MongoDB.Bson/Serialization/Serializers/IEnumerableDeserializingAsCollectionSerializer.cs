namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>IEnumerable and its kin: written as they come, read as a collection.</summary>
public sealed class IEnumerableDeserializingAsCollectionSerializer<TIEnumerable, TItem, TCollection> : SerializerBase<TIEnumerable>, IBsonArraySerializer, IChildSerializerConfigurable
    where TIEnumerable : class, IEnumerable<TItem>
    where TCollection : class, ICollection<TItem>, new()
{
    private readonly Lazy<IBsonSerializer<TItem>> _itemSerializer;

    public IEnumerableDeserializingAsCollectionSerializer()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    public IEnumerableDeserializingAsCollectionSerializer(IBsonSerializer<TItem> itemSerializer)
    {
        ArgumentNullException.ThrowIfNull(itemSerializer);
        _itemSerializer = new Lazy<IBsonSerializer<TItem>>(() => itemSerializer);
    }

    public IEnumerableDeserializingAsCollectionSerializer(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _itemSerializer = new Lazy<IBsonSerializer<TItem>>(serializerRegistry.GetSerializer<TItem>);
    }

    public IBsonSerializer<TItem> ItemSerializer => _itemSerializer.Value;

    IBsonSerializer IChildSerializerConfigurable.ChildSerializer => ItemSerializer;

    public override TIEnumerable Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (TIEnumerable)(object)new EnumerableInterfaceImplementerSerializer<TCollection, TItem>(ItemSerializer).Deserialize(context);

    public override bool Equals(object obj) =>
        base.Equals(obj) && ItemSerializer.Equals(((IEnumerableDeserializingAsCollectionSerializer<TIEnumerable, TItem, TCollection>)obj).ItemSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TIEnumerable value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        context.Writer.WriteStartArray();
        foreach (var item in value)
        {
            ItemSerializer.Serialize(context, item);
        }
        context.Writer.WriteEndArray();
    }

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(elementName: null, ItemSerializer, typeof(TItem));
        return true;
    }

    public IEnumerableDeserializingAsCollectionSerializer<TIEnumerable, TItem, TCollection> WithItemSerializer(IBsonSerializer<TItem> itemSerializer) => new(itemSerializer);

    IBsonSerializer IChildSerializerConfigurable.WithChildSerializer(IBsonSerializer childSerializer) => WithItemSerializer((IBsonSerializer<TItem>)childSerializer);
}

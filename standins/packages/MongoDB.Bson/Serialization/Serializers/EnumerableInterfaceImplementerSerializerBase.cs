namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a class that is a collection.</summary>
public abstract class EnumerableInterfaceImplementerSerializerBase<TValue, TItem> : EnumerableSerializerBase<TValue, TItem>
    where TValue : class, IEnumerable<TItem>
{
    protected EnumerableInterfaceImplementerSerializerBase()
    {
    }

    protected EnumerableInterfaceImplementerSerializerBase(IBsonSerializer<TItem> itemSerializer)
        : base(itemSerializer)
    {
    }

    protected EnumerableInterfaceImplementerSerializerBase(IBsonSerializerRegistry serializerRegistry)
        : base(serializerRegistry)
    {
    }

    protected override void AddItem(object accumulator, TItem item) => ((ICollection<TItem>)accumulator).Add(item);

    protected override IEnumerable<TItem> EnumerateItemsInSerializationOrder(TValue value) => value;
}

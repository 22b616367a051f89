using System.Collections.ObjectModel;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>ReadOnlyCollection, and what IReadOnlyList is read as.</summary>
public sealed class ReadOnlyCollectionSerializer<TItem> : EnumerableInterfaceImplementerSerializerBase<ReadOnlyCollection<TItem>, TItem>, IChildSerializerConfigurable
{
    public ReadOnlyCollectionSerializer()
    {
    }

    public ReadOnlyCollectionSerializer(IBsonSerializer<TItem> itemSerializer)
        : base(itemSerializer)
    {
    }

    public ReadOnlyCollectionSerializer(IBsonSerializerRegistry serializerRegistry)
        : base(serializerRegistry)
    {
    }

    IBsonSerializer IChildSerializerConfigurable.ChildSerializer => ItemSerializer;

    public ReadOnlyCollectionSerializer<TItem> WithItemSerializer(IBsonSerializer<TItem> itemSerializer) => new(itemSerializer);

    IBsonSerializer IChildSerializerConfigurable.WithChildSerializer(IBsonSerializer childSerializer) => WithItemSerializer((IBsonSerializer<TItem>)childSerializer);

    protected override object CreateAccumulator() => new List<TItem>();

    protected override ReadOnlyCollection<TItem> FinalizeResult(object accumulator) => ((List<TItem>)accumulator).AsReadOnly();
}

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A collection class that can be filled: List, HashSet ….</summary>
public sealed class EnumerableInterfaceImplementerSerializer<TValue, TItem> : EnumerableInterfaceImplementerSerializerBase<TValue, TItem>, IChildSerializerConfigurable
    where TValue : class, IEnumerable<TItem>
{
    public EnumerableInterfaceImplementerSerializer()
    {
    }

    public EnumerableInterfaceImplementerSerializer(IBsonSerializer<TItem> itemSerializer)
        : base(itemSerializer)
    {
    }

    public EnumerableInterfaceImplementerSerializer(IBsonSerializerRegistry serializerRegistry)
        : base(serializerRegistry)
    {
    }

    IBsonSerializer IChildSerializerConfigurable.ChildSerializer => ItemSerializer;

    public EnumerableInterfaceImplementerSerializer<TValue, TItem> WithItemSerializer(IBsonSerializer<TItem> itemSerializer) => new(itemSerializer);

    IBsonSerializer IChildSerializerConfigurable.WithChildSerializer(IBsonSerializer childSerializer) => WithItemSerializer((IBsonSerializer<TItem>)childSerializer);

    protected override object CreateAccumulator() => typeof(TValue).GetConstructor(Type.EmptyTypes) != null
        ? Activator.CreateInstance<TValue>()
        : throw new NotSupportedException($"{typeof(TValue)} cannot be read: it has no parameterless constructor.");

    protected override TValue FinalizeResult(object accumulator) => (TValue)accumulator;
}
